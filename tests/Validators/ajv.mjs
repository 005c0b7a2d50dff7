// Recorded messages, and the same with changes anywhere in them, are valid by ajv exactly when the tool finds no problem.
// node ajv.mjs SCHEMA VECTORS COUNT COMMAND...: COMMAND is the tool, which gets the messages on its standard input.
import Ajv2020 from "ajv/dist/2020.js";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const [schemaFile, vectors, count, command, ...args] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ ...schema, $id: "dimp" });
const isMessage = ajv.getSchema("dimp");
const isContent = ajv.getSchema("dimp#/$defs/Content");

// What JSON Schema cannot express; see docs/schemas.md.
const exceptions = [
  /cannot be read as (an integer|a time|a number).*; it is " *-?[0-9.]+/,
  /is required where the title is/,
  /; it is "\{/,
];

let seed = 1;
const random = n => (seed = (seed * 48271) % 2147483647) % n;
const values = [null, true, 0, 1, -1, 1.5, 136, 2147483648, 1700000000.125, "", " ", " 12 ", "+1", "1.5", "99999999999999999999", "a@b",
  "a@b@c", "@", "DIM?", "AAEC", "https://c/x", "{broken", "136", "command", "handshake", "1", "207", "204", "255", {}, [], [null],
  ["a@b", 5], { sender: "a@b" }, [{ sender: "a@b", data: "x", signature: "y" }], { type: "1", sn: "x" }];

const recorded = readdirSync(vectors).filter(file => file.endsWith(".json"))
  .flatMap(file => JSON.parse(readFileSync(`${vectors}/${file}`, "utf8")))
  .flatMap(row => Object.values(row).filter(text => typeof text === "string" && text.startsWith("{")))
  .map(text => { try { return JSON.parse(text); } catch { return undefined; } })
  .filter(message => message !== undefined);
const keys = [...new Set(recorded.flatMap(message => Object.keys(message)))];

function mutate(message) {
  const copy = structuredClone(message);
  for (let i = random(4); i > 0; i--) {
    const objects = [];
    const collect = value => {
      if (value && typeof value === "object") {
        if (!Array.isArray(value)) objects.push(value);
        Object.values(value).forEach(collect);
      }
    };
    collect(copy);
    const place = objects[random(objects.length)];
    const own = Object.keys(place);
    const key = own.length > 0 && random(3) > 0 ? own[random(own.length)] : keys[random(keys.length)];
    if (random(4) === 0) delete place[key];
    else place[key] = structuredClone(values[random(values.length)]);
  }
  return copy;
}

const all = [...recorded, ...Array.from({ length: Number(count) }, () => mutate(recorded[random(recorded.length)]))];
// A number that JavaScript cannot hold is not written as it was read.
const messages = all.map(message => JSON.parse(JSON.stringify(message)));
const tool = spawnSync(command, args, { input: messages.map(message => JSON.stringify(message)).join("\n"), maxBuffer: 1 << 30, encoding: "utf8" });
const answers = tool.stdout.trimEnd().split("\n").map(line => JSON.parse(line));
if (answers.length !== messages.length) throw new Error(`${answers.length} answers to ${messages.length} messages: ${tool.stderr}`);

const found = { valid: 0, "not valid": 0, exceptions: 0, refused: 0 };
messages.forEach((message, i) => {
  if (answers[i].error !== undefined) {
    // Lone surrogates, for example, which a schema does not see.
    found.refused++;
    return;
  }
  const isValid = "sender" in message ? isMessage(message) : isContent(message);
  const problems = answers[i].problems.map(problem => problem.message);
  if (isValid === (problems.length === 0)) found[isValid ? "valid" : "not valid"]++;
  else if (isValid && problems.every(problem => exceptions.some(exception => exception.test(problem)))) found.exceptions++;
  else {
    console.error(`ajv: ${isValid ? "valid" : "not valid"}, the tool: ${JSON.stringify(problems)}, of ${JSON.stringify(message)}`);
    process.exitCode = 1;
  }
});
console.log(found);
if (found.refused > messages.length / 50) throw new Error("too many messages are refused");
