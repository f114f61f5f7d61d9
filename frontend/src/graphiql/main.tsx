import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@/graphiql/page.css";
import { createRoot } from "react-dom/client";
import { GraphiQLPage } from "@/graphiql/GraphiQLPage";

const root = document.getElementById("graphiql");
if (!root) throw new Error('The page has no element with the id "graphiql".');
createRoot(root).render(<GraphiQLPage />);
