// Fills easy.docx with each context of easy.json and prints the seconds of processor time, the best of nine turns.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TemplateHandler } from "easy-template-x";

const folder = process.argv[2];
const template = readFileSync(join(folder, "easy.docx"));
const contexts = JSON.parse(readFileSync(join(folder, "easy.json"), "utf-8"));
const handler = new TemplateHandler();

async function turn() {
    const start = process.cpuUsage();
    for (const [number, context] of contexts.entries()) {
        writeFileSync(join(folder, `easy-${number}.docx`), await handler.process(template, context));
    }
    const used = process.cpuUsage(start);
    return (used.user + used.system) / 1e6;
}

await turn();
const times = [];
for (let round = 0; round < 9; round++) times.push(await turn());
console.log(Math.min(...times));
