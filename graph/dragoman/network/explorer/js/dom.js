// Making elements. Text from articles goes in as text, never as markup, and a link only if it is a web address.

/**
 * Make an element: el("p.quote", {title: "…"}, "words", child, …). Handlers are properties that start with "on".
 * ARIA takes true and false as words; elsewhere true is a bare attribute.
 * @param {string} name @param {Object<string, any> | null} [properties] @param {...(Node | string | null | false | undefined)} children
 * @returns {any}
 */
export function el(name, properties, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties ?? {})) {
    const aria = key.startsWith("aria-");
    if (value === undefined || value === null || (value === false && !aria)) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true && !aria ? "" : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Make an SVG element. @param {string} tag @param {Object<string, any>} [attributes] @param {...Element} children @returns {any} */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** The element of that id, which the template holds. @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** A web address that may stand in a link, or "". @param {string} address */
export function webAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
  } catch {
    return "";
  }
}

/** A link if the address is one, else plain text. @param {string} address @param {string} words */
export function link(address, words) {
  const href = webAddress(address);
  return href ? el("a", { href, rel: "noopener noreferrer nofollow", target: "_blank" }, words) : el("span", null, words);
}

/** Say something to those who listen instead of look. @param {string} words */
export function say(words) {
  byId("live").textContent = words;
}
