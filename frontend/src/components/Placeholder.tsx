import { Skeleton } from "@mantine/core";
import classes from "@/components/Placeholder.module.css";

/** Stands where something is being fetched. */
export function Placeholder({ height, width }: { height: number; width?: string }) {
  return <Skeleton className={classes.placeholder} height={height} width={width} radius="md" />;
}
