// Generated from scenes/models by `manage.py generate_records`; not edited by hand.

export interface ProjectRecord {
  id: string;
  title: string;
  format: "landscape" | "portrait" | "square";
  fps: 24 | 25 | 30 | 50 | 60;
  brand: Record<string, unknown>;
  preferences: Record<string, unknown>;
  audio: Record<string, unknown>;
  revision: number;
}

export interface SceneRecord {
  id: string;
  name: string;
  tsxCode: string;
  duration: number;
  order: number;
  trimBefore: number;
  trimAfter: number;
  playbackRate: number;
  transition: "none" | "fade" | "slide" | "wipe" | "flip" | "zoom" | "clock-wipe" | "blur";
  transitionDuration: number;
  layoutJson: Record<string, unknown>;
  props: Record<string, unknown>;
  madeBy: "designer" | "model" | "person";
}

export interface MessageRecord {
  id: string;
  role: "user" | "assistant";
  content: string;
}

export interface AssetRecord {
  id: string;
  name: string;
  mimeType: string;
  width: number;
  height: number;
  description: Record<string, unknown>;
  look: Record<string, unknown>;
}
