// What a page must look like wherever it is opened, measured in the page itself. Each gives lines that say what is wrong.

/** Wider than the screen, or a button whose word doesn't fit. */
export const fits = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`${scrollWidth} px on a screen of ${clientWidth}`] : [];
  const cut = [...document.querySelectorAll("button, .button, .tag, legend, label, h1, h2, h3")]
    .filter((part) => part.checkVisibility() && !part.closest(".hidden") && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
    .map((part) => `"${part.textContent.trim()}" is cut off`);
  return [...wide, ...cut];
});

/** Less than 44 px high for a thumb. A link within a sentence is as high as the sentence. */
export const targets = (page) => page.evaluate(() => {
  const inSentence = (part) => part.localName === "a" && getComputedStyle(part).display === "inline"
    && [...part.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  // A box to tick is as large as what can be touched: itself with its words.
  const area = (part) => (["checkbox", "radio"].includes(part.type) && part.labels[0]) || part;
  return [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.classList.contains("skip") && !inSentence(part))
    .map((part) => [part, area(part).getBoundingClientRect().height])
    .filter(([, height]) => height < 43.9)
    .map(([part, height]) => `<${part.localName}> "${(part.textContent || part.name).trim().slice(0, 30)}" is ${height.toFixed(1)} px high`);
});

/** No ring of 3 px around what has the keyboard. */
export async function focus(page) {
  // From the first press on, the browser shows where the keyboard is.
  await page.keyboard.press("Tab");
  return page.evaluate(() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .filter((part) => part.checkVisibility())
    .filter((part) => {
      part.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return document.activeElement !== part || outlineStyle !== "solid" || Number.parseFloat(outlineWidth) < 3;
    })
    .map((part) => `<${part.localName}> "${(part.textContent || part.name).trim().slice(0, 30)}" shows no focus`));
}

/** The language and its direction, and a title that says what the page says. */
export const head = (page, language) => page.evaluate((tag) => {
  const { lang, dir } = document.documentElement;
  const heading = document.querySelector("h1")?.textContent.trim();
  const said = [
    lang !== tag && `it says it is in "${lang}"`,
    dir !== (tag === "ar" ? "rtl" : "ltr") && `it is written ${dir}`,
    getComputedStyle(document.body).direction !== dir && `it is laid out against "${dir}"`,
    !(heading && document.title.includes(heading)) && `the title "${document.title}" isn't "${heading}"`,
    /acct_|rlink_|@|\d{4}/.test(document.title) && `the title "${document.title}" tells something`,
  ];
  return said.filter(Boolean);
}, language);
