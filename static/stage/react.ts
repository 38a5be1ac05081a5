// What `import ... from "react"` gives a scene: the parts that draw. Effects, refs to the page and suspending are left
// out, because a frame is drawn from (props, frame, config) alone, in V8, in the preview and in the export alike.
import {
  Children,
  Fragment,
  cloneElement,
  createContext,
  createElement,
  forwardRef,
  isValidElement,
  memo,
  useCallback,
  useContext,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";

const offered = {
  Children,
  Fragment,
  cloneElement,
  createContext,
  createElement,
  forwardRef,
  isValidElement,
  memo,
  useCallback,
  useContext,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
};

export {
  Children,
  Fragment,
  cloneElement,
  createContext,
  createElement,
  forwardRef,
  isValidElement,
  memo,
  useCallback,
  useContext,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
};
export default offered;
