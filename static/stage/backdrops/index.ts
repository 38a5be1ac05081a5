// What may lie behind a scene's words: grounds with a texture that moves slowly and never asks for attention.
export {Backdrop, type BackdropColors, type BackdropProps} from "./backdrop";
