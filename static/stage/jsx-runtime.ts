// What JSX compiles to, in scenes and in the stage itself: React's own, with every element's typefaces and lengths as they are drawn.
import {jsx as element, jsxs as elements} from "react/jsx-runtime";
import {drawnProps} from "./fonts";

export {Fragment} from "react/jsx-runtime";

export const jsx: typeof element = (type, props, key) => element(type, drawnProps(type, props), key);
export const jsxs: typeof elements = (type, props, key) => elements(type, drawnProps(type, props), key);
