import { renewer } from "./index.js";
await renewer();
