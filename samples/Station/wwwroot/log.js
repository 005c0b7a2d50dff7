// The list of messages, and what is inside of each: record, keys, problems, bytes.

import { describe } from "./messages.js";

const list = document.getElementById("messages");

const element = (name, content, className = "") => {
  const made = document.createElement(name);
  made.append(...[content].flat());
  if (className) made.className = className;
  return made;
};

export function add(direction, text, message, isRepeated) {
  const arrow = direction === "in" ? "←" : "→";
  const spoken = element("span", direction === "in" ? "Received" : "Sent", "skip");
  const summary = element("summary", [spoken, `${arrow} ${describe(message, isRepeated)} `, element("small", new Date().toLocaleTimeString())]);
  const inside = element("div", [], "inside");
  const details = element("details", [summary, inside], `${direction}${message?.command === "refusal" ? " refused" : ""}`);
  details.dataset.raw = text;
  details.addEventListener("toggle", () => {
    if (details.open && !inside.hasChildNodes()) look(inside, text);
    if (details.open) details.scrollIntoView({ block: "nearest" });
  });
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 40;
  list.append(element("li", details));
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

async function look(inside, text) {
  const bytes = new TextEncoder().encode(text);
  const record = element("p", "…");
  const problems = element("p", "…");
  inside.append(
    element("h3", "Record, as the station's library reads it"), record,
    element("h3", "Problems"), problems,
    element("h3", "Keys, as this browser reads them"), keys(text),
    element("h3", `Bytes (${bytes.length})`), element("pre", hex(bytes)));
  inside.querySelector("pre").tabIndex = 0;
  try {
    const answer = await fetch("inspect", { method: "POST", headers: { "content-type": "application/json" }, body: bytes });
    const found = await answer.json();
    record.textContent = found.record ?? "none";
    problems.textContent = answer.ok ? found.problems.join(" ") || "none" : `${found.detail} (at byte ${found.offset})`;
  } catch {
    record.textContent = problems.textContent = "The station does not answer.";
  }
}

// Numbers are shown as they were written: JavaScript would round them.
function keys(text) {
  let value;
  try {
    value = JSON.parse(text, (key, parsed, context) => typeof parsed === "number" && context?.source ? { source: context.source } : parsed);
  } catch (error) {
    return element("p", error.message);
  }
  const show = (item) => item?.source !== undefined && Object.keys(item).length === 1 ? item.source
    : Array.isArray(item) ? `[${item.map(show).join(", ")}]`
    : item !== null && typeof item === "object" ? `{${Object.entries(item).map(([key, inner]) => `${key}: ${show(inner)}`).join(", ")}}`
    : JSON.stringify(item);
  const row = ([key, item]) => {
    const head = element("th", key);
    head.scope = "row";
    return element("tr", [head, element("td", show(item))]);
  };
  return element("table", element("tbody", Object.entries(value).map(row)));
}

function hex(bytes) {
  const lines = [];
  for (let start = 0; start < bytes.length; start += 16) {
    const part = [...bytes.subarray(start, start + 16)];
    const codes = part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ").padEnd(48);
    lines.push(`${start.toString(16).padStart(4, "0")}  ${codes} ${part.map((byte) => byte > 31 && byte < 127 ? String.fromCharCode(byte) : "·").join("")}`);
  }
  return lines.join("\n");
}
