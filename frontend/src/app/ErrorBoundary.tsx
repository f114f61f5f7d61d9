import { Component, type ReactNode } from "react";
import { CrashNotice } from "@/components/CrashNotice";

type ErrorBoundaryProps = { children: ReactNode };

/** Says that the page broke, where React would leave it blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <CrashNotice /> : this.props.children;
  }
}
