// Looks at a report's page as people do, in the light and in the dark, wide, narrow and for print:
// node report-page.mjs FILE CHARTS CHROMIUM, where CHARTS is how many it has
import { pathToFileURL } from "node:url";
import { end, onPage } from "./chromium.mjs";

const [file, charts, executablePath] = process.argv.slice(2);
const url = pathToFileURL(file).href;
const looks = [
  { colorScheme: "light", width: 1040 },
  { colorScheme: "dark", width: 1040 },
  { colorScheme: "light", width: 400 },
  { colorScheme: "dark", width: 680, media: "print" },
];

const problems = await onPage(executablePath, async (page, problems) => {
  page.on("request", (request) => request.url() === url || problems.push(`asked for ${request.url()}`));
  for (const { colorScheme, width, media = "screen" } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, media });
    await page.goto(url);
    const dark = colorScheme === "dark" && media === "screen";
    const found = await page.evaluate(whatIsWrong, { charts: Number(charts), dark });
    problems.push(...found.map((it) => `${colorScheme}, ${media}, ${width} px: ${it}`));
  }
});
end(problems);

function whatIsWrong({ charts, dark }) {
  const found = [];
  const pictures = [...document.querySelectorAll(".picture")];
  if (pictures.length !== charts) {
    found.push(`expected ${charts} charts, but got ${pictures.length}`);
  }
  const paper = getComputedStyle(document.body).backgroundColor.match(/\d+/)[0];
  if (paper > 128 === dark) {
    found.push(`expected ${dark ? "dark" : "light"} paper, but got ${paper} of 255`);
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  }
  const colours = getComputedStyle(document.documentElement).getPropertyValue("--series").trim().split(/\s+/);
  for (const picture of pictures) {
    const name = picture.getAttribute("aria-label");
    const svg = picture.querySelector("svg")?.outerHTML ?? "";
    const rgb = colours.map((it) => `rgb(${[1, 3, 5].map((at) => parseInt(it.slice(at, at + 2), 16)).join(",")})`);
    if (!colours.some((it) => svg.includes(it)) && !rgb.some((it) => svg.includes(it))) {
      found.push(`nothing was drawn: ${name}`);
    }
    if (/NaN|undefined/.test(svg)) {
      found.push(`something has no place: ${name}`);
    }
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("svg text")].map((it) => [it.textContent, it.getBoundingClientRect()]);
    texts.forEach(([text, box], i) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) {
        found.push(`'${text}' is cut: ${name}`);
      }
      for (const [other, its] of texts.slice(i + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 1 && down > 3) {
          found.push(`'${text}' and '${other}' cover each other: ${name}`);
        }
      }
    });
  }
  return found;
}
