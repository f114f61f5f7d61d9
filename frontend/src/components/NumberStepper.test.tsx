import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { NumberStepper } from "@/components/NumberStepper";

function Harness({ start }: { start: number }) {
  const [value, setValue] = useState(start);
  const range = { min: 1, max: 6, value, onChange: setValue };
  return (
    <MantineProvider>
      <NumberStepper label="Copies" description="1 to 6" {...range} />
      <output>{value}</output>
    </MantineProvider>
  );
}

function renderStepper(start: number) {
  render(<Harness start={start} />);
  return { user: userEvent.setup(), input: screen.getByRole("spinbutton", { name: "Copies" }) };
}

const value = () => screen.getByRole("status").textContent;

test("steps by one", async () => {
  const { user } = renderStepper(2);
  await user.click(screen.getByRole("button", { name: "One more" }));
  expect(value()).toBe("3");
  await user.click(screen.getByRole("button", { name: "One fewer" }));
  expect(value()).toBe("2");
});

test("stops at both ends", async () => {
  const { user } = renderStepper(6);
  const more = screen.getByRole("button", { name: "One more" });
  await user.click(more);
  expect(value()).toBe("6");
  expect(more).toHaveAttribute("aria-disabled", "true");
});

test("takes a typed number", async () => {
  const { user, input } = renderStepper(2);
  await user.clear(input);
  await user.type(input, "5");
  expect(value()).toBe("5");
});

test("puts a number above the range right at once, so that nothing changes when left", async () => {
  const { user, input } = renderStepper(2);
  await user.clear(input);
  await user.type(input, "99");
  expect(value()).toBe("6");
  expect(input).toHaveValue(6);
  expect(input).toHaveFocus();
});

test("puts a number below the range right when left", async () => {
  const { user, input } = renderStepper(2);
  await user.clear(input);
  await user.type(input, "0");
  await user.tab();
  expect(value()).toBe("1");
  expect(input).toHaveValue(1);
});

test("says that a number is below the range, and puts it right on Enter", async () => {
  const { user, input } = renderStepper(2);
  await user.clear(input);
  await user.type(input, "0");
  expect(input).toBeInvalid();
  await user.keyboard("{Enter}");
  expect(value()).toBe("1");
  expect(input).toBeValid();
});

test("shows the last number again when left empty", async () => {
  const { user, input } = renderStepper(2);
  await user.clear(input);
  await user.tab();
  expect(value()).toBe("2");
  expect(input).toHaveValue(2);
});
