// What a lint is: a rule that reads a scene's text. docs/proof.md lists them all.
import type {AnyNode, Node} from "acorn";
import type {Source} from "../source";

export interface Rule {
  id: string;
  /** Whether it stops the scene; else it is a note. */
  stops: boolean;
  /** What it is for, in a sentence of docs/proof.md. */
  about: string;
}

export interface Found {
  /** What is wrong. */
  message: string;
  /** How to put it right. */
  hint?: string;
  at: Node;
  /** Where in the node's text it shows: the first place of this word. */
  word: string;
}

type NodeOf<Type extends AnyNode["type"]> = Extract<AnyNode, {type: Type}>;

export interface Lint extends Rule {
  /** By the type of a node: what is wrong with this one. */
  on: {[Type in AnyNode["type"]]?: (node: NodeOf<Type>, source: Source) => Found | Iterable<Found> | null};
}
