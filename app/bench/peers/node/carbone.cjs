// Carbone: it reads its template from the disk each time, which the system keeps in memory.
"use strict";
const { promisify } = require("node:util");
const carbone = require("carbone");
const { race } = require("./racing.cjs");

race("carbone.docx", (file, data) => {
  const render = promisify(carbone.render);
  return () => render(file, data, {});
});
