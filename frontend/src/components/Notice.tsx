import type { ReactNode } from "react";
import classes from "@/components/Notice.module.css";

type NoticeProps = { children: ReactNode; role?: "alert" | "status" };

export function Notice({ children, role = "status" }: NoticeProps) {
  return (
    <div className={classes.notice} role={role}>
      {children}
    </div>
  );
}
