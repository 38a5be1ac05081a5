// What compiled JSX imports.
export {Fragment, jsx, jsxs} from "react/jsx-runtime";
