// Motion: trails and motion blur of what moves, and a camera that moves itself.
export {Camera, cameraAt, KenBurns, type CameraKeyframe, type CameraProps, type CameraShake, type CameraState, type KenBurnsProps} from "./camera";
export {CameraMotionBlur, Trail, type CameraMotionBlurProps, type TrailProps} from "./trail";
