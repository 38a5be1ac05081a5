// What `import ... from "react"` gives a scene: the parts that draw. Effects, refs to the page and suspending are left
// out, because a frame is drawn from (props, frame, config) alone, in V8, in the preview and in the export alike.
import {
  Children,
  Fragment,
  cloneElement as cloneReactElement,
  createContext,
  createElement as createReactElement,
  forwardRef,
  isValidElement,
  useContext,
} from "react";
import {drawnProps} from "./fonts";
import {memo, useCallback, useId, useMemo, useReducer, useRef, useState} from "./hooks";

// As jsx-runtime.ts has it, for elements that are made by hand.
const createElement = ((type: unknown, props: object | null, ...children: unknown[]) =>
  createReactElement(type as "div", drawnProps(type, props), ...(children as []))) as unknown as typeof createReactElement;

const cloneElement = ((element: {type: unknown}, props: object | null, ...children: unknown[]) =>
  cloneReactElement(element as never, drawnProps(element.type, props) as never, ...(children as []))) as unknown as typeof cloneReactElement;

const drawing = {Children, Fragment, cloneElement, createContext, createElement, forwardRef, isValidElement, useContext};

export {Children, Fragment, cloneElement, createContext, createElement, forwardRef, isValidElement, useContext};
export {memo, useCallback, useId, useMemo, useReducer, useRef, useState};
export default {...drawing, memo, useCallback, useId, useMemo, useReducer, useRef, useState};
