import { type ReactNode, useLayoutEffect } from "react";
import classes from "@/components/PageFrame.module.css";

type PageFrameProps = { title: string; intro?: string; children: ReactNode };

/** A page's title, in the browser's tab too, and what it is for. */
export function PageFrame({ title, intro, children }: PageFrameProps) {
  useLayoutEffect(() => {
    document.title = `${title} · Ratecard`;
  }, [title]);
  return (
    <div className={classes.frame}>
      <div className={classes.intro}>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {children}
    </div>
  );
}
