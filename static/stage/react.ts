// What `import ... from "react"` gives a scene: the parts that draw. Effects, refs to the page and suspending are left
// out, because a frame is drawn from (props, frame, config) alone, in V8, in the preview and in the export alike.
import {Children, Fragment, cloneElement, createContext, createElement, forwardRef, isValidElement, useContext} from "react";
import {memo, useCallback, useId, useMemo, useReducer, useRef, useState} from "./hooks";

const drawing = {Children, Fragment, cloneElement, createContext, createElement, forwardRef, isValidElement, useContext};

export {Children, Fragment, cloneElement, createContext, createElement, forwardRef, isValidElement, useContext};
export {memo, useCallback, useId, useMemo, useReducer, useRef, useState};
export default {...drawing, memo, useCallback, useId, useMemo, useReducer, useRef, useState};
