import type { ReactNode } from "react";
import classes from "@/pages/settings/SettingsFrame.module.css";

export function SettingsFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <div className={classes.intro}>
        <h1>Image quality</h1>
        <p>Choose how your images are made. You see what they cost before anything runs.</p>
      </div>
      {children}
    </div>
  );
}
