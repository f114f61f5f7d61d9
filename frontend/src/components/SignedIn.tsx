import { Button } from "@mantine/core";
import { signedIn } from "@/browser/person";
import { signInAddress } from "@/browser/signInAddress";
import classes from "@/components/Header.module.css";
import { csrfToken } from "@/graphql/csrf";
import { t } from "@/texts/texts";

/** Who is signed in, with the way out; else the way in. */
export function SignedIn() {
  const person = signedIn();
  if (!person) {
    return (
      <Button component="a" variant="default" size="sm" href={signInAddress()}>
        {t("action.signIn")}
      </Button>
    );
  }
  return (
    <form method="post" action="/logout/" className={classes.person}>
      <span className={classes.name} title={t("shell.signedInAs", { name: person.username })}>
        {person.username}
      </span>
      <input type="hidden" name="csrfmiddlewaretoken" value={csrfToken()} />
      <Button type="submit" variant="default" size="sm">
        {t("action.signOut")}
      </Button>
    </form>
  );
}
