#!/usr/bin/env node
import { needsNode } from "./needs-node.js";
needsNode("dtm", "^20.19.0 || ^22.12.0 || >=24.0.0");
const { cli } = await import("./index.js");
await cli();
