import { Button } from "@mantine/core";
import classes from "@/components/Header.module.css";
import { signedIn } from "@/components/person";
import { csrfToken } from "@/graphql/csrf";

/** Who is signed in, with the way out; else the way in. */
export function SignedIn() {
  const person = signedIn();
  if (!person) {
    return (
      <Button component="a" variant="default" size="sm" href="/login/?next=/">
        Sign in
      </Button>
    );
  }
  return (
    <form method="post" action="/logout/" className={classes.person}>
      <span className={classes.name} title={`Signed in as ${person.username}`}>
        {person.username}
      </span>
      <input type="hidden" name="csrfmiddlewaretoken" value={csrfToken()} />
      <Button type="submit" variant="default" size="sm">
        Sign out
      </Button>
    </form>
  );
}
