// What the page writes, as text: it is sent exactly so.

import { nextSerial, now } from "./peer.js";

const utf8 = new TextEncoder();
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const random = (count) => crypto.getRandomValues(new Uint8Array(count));

// Not encrypted and not signed: the page has no keys.
const reliable = (from, to, text) => JSON.stringify({
  sender: from, receiver: to, time: now(),
  data: base64(utf8.encode(JSON.stringify({ type: "1", sn: nextSerial(), time: now(), text }))),
  signature: base64(random(24)),
});

const bottle = (text) => JSON.stringify({
  type: "204", sn: nextSerial(), time: now(), app: "chat.dim.sechat", mod: "drift_bottle", act: "throw", text,
});

// Odd on purpose: whoever parses this and writes it again changes it.
const unknown = (from, to, text) =>
  `{ "sender": ${JSON.stringify(from)}, "receiver": ${JSON.stringify(to)}, "time": ${now().toFixed(4)},\n` +
  `  "content": {"type": 77, "sn": 12345678901234567890, "mood": {"level": 1E+3, "why": "\\u0041\\/B"}, "text": ${JSON.stringify(text)}} }`;

export function compose(kind, from, to, text) {
  switch (kind) {
    case "bottle": return bottle(text);
    case "unknown": return unknown(from, to, text);
    default: return reliable(from, to, text);
  }
}

// What a message says, in words.
export function describe(message, isRepeated) {
  if (message === undefined) return "Not a message";
  const { command, title, text, reason, sender, data, content, act, type } = message;
  if (command === "handshake") return `Handshake: ${title}`;
  if (command === "refusal") return `Refused (${reason}): ${text}`;
  if (command === "receipt") return `Receipt: ${text}`;
  if (command !== undefined) return `Command ${command}`;
  const again = isRepeated ? " (again)" : "";
  if (data !== undefined) return `${sender}: ${decode(data)}${again}`;
  if (content !== undefined) return `${sender}: type ${content.type}${content.text ? `, ${content.text}` : ""}${again}`;
  return act === "throw" ? `Drift bottle: ${text}${again}` : `Type ${type}${text ? `: ${text}` : ""}${again}`;
}

function decode(data) {
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).text ?? "…";
  } catch {
    return "encrypted data";
  }
}
