import { pluginHost } from "./index.js";
await pluginHost();
