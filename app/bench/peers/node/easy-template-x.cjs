// Easy-template-x: one handler, kept; the template's bytes are at hand.
"use strict";
const fs = require("node:fs");
const { TemplateHandler } = require("easy-template-x");
const { race } = require("./racing.cjs");

race("mustache.docx", (file, data) => {
  const template = fs.readFileSync(file);
  const handler = new TemplateHandler();
  return () => handler.process(template, data);
});
