// Icons: Lucide's, drawn in lines.
export {Icon, iconNames, iconPaths, type IconProps} from "./icon";
