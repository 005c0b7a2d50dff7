import { JsonParseNode, JsonParseNodeFactory } from "@microsoft/kiota-serialization-json";
import { readFileSync } from "node:fs";
import { createCommandFromDiscriminatorValue, createContentFromDiscriminatorValue, type Content } from "./client/models/index.js";

// Reads messages from the standard input, one on each line, and prints what each one has of its own.
for (const line of readFileSync(0, "utf8").split("\n").filter(line => line !== "")) {
  const node = new JsonParseNodeFactory().getRootParseNode("application/json", new TextEncoder().encode(line).buffer as ArrayBuffer);
  let content = node.getObjectValue<Content>(createContentFromDiscriminatorValue) as Content & Record<string, unknown>;
  if (content.type === "136") {
    content = node.getObjectValue<Content>(createCommandFromDiscriminatorValue) as Content & Record<string, unknown>;
  }
  console.log([content.sn, content.text ?? content.name ?? content.title].filter(part => part !== undefined).join(" "));
}
