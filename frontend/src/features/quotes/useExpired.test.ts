import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useExpired } from "@/features/quotes/useExpired";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("holds before the time and not at it", () => {
  const { result } = renderHook(() => useExpired("2030-01-01T12:15:00Z"));
  act(() => void vi.advanceTimersByTime(15 * 60 * 1000 - 1));
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});

test("holds again when the time is put off", () => {
  const { result, rerender } = renderHook(useExpired, { initialProps: "2030-01-01T12:00:00Z" });
  expect(result.current).toBe(true);
  rerender("2030-01-01T12:01:00Z");
  expect(result.current).toBe(false);
});

test("waits for a time that is further off than timers reach", () => {
  const { result } = renderHook(() => useExpired("2030-03-01T12:00:00Z"));
  act(() => void vi.advanceTimersByTime(30 * 24 * 3600 * 1000));
  expect(result.current).toBe(false);
});

test("notices what it slept through when the page is looked at again", () => {
  const { result } = renderHook(() => useExpired("2030-01-01T12:15:00Z"));
  vi.setSystemTime(new Date("2030-01-01T13:00:00Z"));
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(result.current).toBe(true);
});
