import { Anchor } from "@mantine/core";
import { Link } from "react-router";

export function NotFoundPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <Anchor component={Link} to="/" underline="always">
        Choose an image quality
      </Anchor>
    </>
  );
}
