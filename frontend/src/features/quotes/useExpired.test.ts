import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useExpired, useExpiry } from "@/features/quotes/useExpired";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("holds before the time and not at it", () => {
  const { result } = renderHook(() => useExpired(Date.parse("2030-01-01T12:15:00Z")));
  act(() => void vi.advanceTimersByTime(15 * 60 * 1000 - 1));
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});

test("holds again when the time is put off", () => {
  const { result, rerender } = renderHook(useExpired, {
    initialProps: Date.parse("2030-01-01T12:00:00Z"),
  });
  expect(result.current).toBe(true);
  rerender(Date.parse("2030-01-01T12:01:00Z"));
  expect(result.current).toBe(false);
});

test("waits for a time beyond the longest timer", () => {
  const { result } = renderHook(() => useExpired(Date.parse("2030-03-01T12:00:00Z")));
  act(() => void vi.advanceTimersByTime(30 * 24 * 3600 * 1000));
  expect(result.current).toBe(false);
});

test("notices what it slept through when the page is in view again", () => {
  const { result } = renderHook(() => useExpired(Date.parse("2030-01-01T12:15:00Z")));
  vi.setSystemTime(new Date("2030-01-01T13:00:00Z"));
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(result.current).toBe(true);
});

test.each(["2029-12-31T12:00:00Z", "2030-01-02T12:00:00Z"])(
  "holds for as long as the server said, whatever the server's clock says: %s",
  (issuedAt) => {
    const expiresAt = new Date(Date.parse(issuedAt) + 15 * 60 * 1000).toISOString();
    const { result } = renderHook(() => useExpired(useExpiry({ issuedAt, expiresAt })));
    act(() => void vi.advanceTimersByTime(15 * 60 * 1000 - 1));
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toBe(true);
  },
);
