import { Button } from "@mantine/core";
import { Notice } from "@/components/Notice";

export function CrashNotice() {
  return (
    <>
      <h1>This page stopped working</h1>
      <Notice role="alert">
        <p>Nothing was charged. Loading the page again usually helps.</p>
        <Button variant="default" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </Notice>
    </>
  );
}
