;; Colours as video has them: limited-range BT.709, colour at half the resolution (Rec. ITU-R BT.709-6, 3.2-3.5 and 4.6).
;; Browsers' encoders make the full range of RGB, which players show too pale or too dark. Sixteen pixels of two rows at a
;; time, in the instructions that all of Chromium's machines have for that: a tenth of what JavaScript takes.
;;
;; In memory: the pixels (blue, green, red and a byte that does not matter), from 0; the picture's planes after them.
(module
  (memory (export "memory") 1)

  ;; Of blue, green and red in luma and the two chromas, in parts of 2^15: 219/255 of luma in 0 to 1, 224/255 of chroma.
  (global $Y v128 (v128.const i16x8 2032 20127 5983 0 2032 20127 5983 0))
  (global $U v128 (v128.const i16x8 14392 -11094 -3298 0 14392 -11094 -3298 0))
  (global $V v128 (v128.const i16x8 -1320 -13072 14392 0 -1320 -13072 14392 0))

  ;; Four of $weights' sums: of the pixels (blue, green, red, none: 16 bits each) in $low and of those in $high.
  (func $weighted (param $low v128) (param $high v128) (param $weights v128) (result v128)
    (local.set $low (i32x4.dot_i16x8_s (local.get $low) (local.get $weights)))
    (local.set $high (i32x4.dot_i16x8_s (local.get $high) (local.get $weights)))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $low) (local.get $high))
      (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $low) (local.get $high))))

  ;; The luma of four pixels. Black is 16; the half rounds.
  (func $luma (param $pixels v128) (result v128)
    (i32x4.shr_u
      (i32x4.add
        (call $weighted
          (i16x8.extend_low_i8x16_u (local.get $pixels))
          (i16x8.extend_high_i8x16_u (local.get $pixels))
          (global.get $Y))
        (v128.const i32x4 540672 540672 540672 540672)) ;; 16.5 * 2^15
      (i32.const 15)))

  ;; Writes the luma of the sixteen pixels at $from.
  (func $lumas (param $from i32) (param $to i32)
    (v128.store (local.get $to)
      (i8x16.narrow_i16x8_u
        (i16x8.narrow_i32x4_u
          (call $luma (v128.load (local.get $from)))
          (call $luma (v128.load offset=16 (local.get $from))))
        (i16x8.narrow_i32x4_u
          (call $luma (v128.load offset=32 (local.get $from)))
          (call $luma (v128.load offset=48 (local.get $from)))))))

  ;; The sums of two squares of four pixels: the four at $above and the four at $below them.
  (func $squares (param $above i32) (param $below i32) (result v128)
    (local $upper v128) (local $lower v128) (local $left v128) (local $right v128)
    (local.set $upper (v128.load (local.get $above)))
    (local.set $lower (v128.load (local.get $below)))
    (local.set $left
      (i16x8.add (i16x8.extend_low_i8x16_u (local.get $upper)) (i16x8.extend_low_i8x16_u (local.get $lower))))
    (local.set $right
      (i16x8.add (i16x8.extend_high_i8x16_u (local.get $upper)) (i16x8.extend_high_i8x16_u (local.get $lower))))
    (i16x8.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $left) (local.get $right))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $left) (local.get $right))))

  ;; A chroma of four squares. Grey is 128, of four pixels' sum; the half rounds.
  (func $chroma (param $low v128) (param $high v128) (param $weights v128) (result v128)
    (i32x4.shr_u
      (i32x4.add
        (call $weighted (local.get $low) (local.get $high) (local.get $weights))
        (v128.const i32x4 16842752 16842752 16842752 16842752)) ;; 128.5 * 2^17
      (i32.const 17)))

  ;; Writes the chromas of the sixteen pixels at $above and the sixteen at $below: eight of each.
  (func $chromas (param $above i32) (param $below i32) (param $u i32) (param $v i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $both v128)
    (local.set $a (call $squares (local.get $above) (local.get $below)))
    (local.set $b (call $squares (i32.add (local.get $above) (i32.const 16)) (i32.add (local.get $below) (i32.const 16))))
    (local.set $c (call $squares (i32.add (local.get $above) (i32.const 32)) (i32.add (local.get $below) (i32.const 32))))
    (local.set $d (call $squares (i32.add (local.get $above) (i32.const 48)) (i32.add (local.get $below) (i32.const 48))))
    (local.set $both
      (i8x16.narrow_i16x8_u
        (i16x8.narrow_i32x4_u
          (call $chroma (local.get $a) (local.get $b) (global.get $U))
          (call $chroma (local.get $c) (local.get $d) (global.get $U)))
        (i16x8.narrow_i32x4_u
          (call $chroma (local.get $a) (local.get $b) (global.get $V))
          (call $chroma (local.get $c) (local.get $d) (global.get $V)))))
    (v128.store64_lane 0 (local.get $u) (local.get $both))
    (v128.store64_lane 1 (local.get $v) (local.get $both)))

  ;; Writes the planes of the picture at 0. Its width is even and 16 at least: the last sixteen pixels of a row may be
  ;; some that were written before, with the same outcome. Its height is even.
  (func (export "i420") (param $width i32) (param $height i32)
    (local $above i32) (local $below i32) (local $x i32) (local $y i32) (local $u i32) (local $v i32) (local $luma i32) (local $half i32)
    (local.set $half (i32.shr_u (local.get $width) (i32.const 1)))
    (local.set $luma (i32.shl (i32.mul (local.get $width) (local.get $height)) (i32.const 2)))
    (local.set $u (i32.add (local.get $luma) (i32.mul (local.get $width) (local.get $height))))
    (local.set $v (i32.add (local.get $u) (i32.mul (local.get $half) (i32.shr_u (local.get $height) (i32.const 1)))))
    (loop $rows
      (local.set $x (i32.const 0))
      (loop $columns
        (local.set $above (i32.shl (i32.add (i32.mul (local.get $y) (local.get $width)) (local.get $x)) (i32.const 2)))
        (local.set $below (i32.add (local.get $above) (i32.shl (local.get $width) (i32.const 2))))
        (call $lumas (local.get $above) (i32.add (local.get $luma) (i32.shr_u (local.get $above) (i32.const 2))))
        (call $lumas (local.get $below) (i32.add (local.get $luma) (i32.shr_u (local.get $below) (i32.const 2))))
        (call $chromas (local.get $above) (local.get $below)
          (i32.add (local.get $u) (i32.shr_u (local.get $x) (i32.const 1)))
          (i32.add (local.get $v) (i32.shr_u (local.get $x) (i32.const 1))))
        (if (i32.lt_u (i32.add (local.get $x) (i32.const 16)) (local.get $width))
          (then
            (local.set $x (i32.add (local.get $x) (i32.const 16)))
            (if (i32.gt_u (local.get $x) (i32.sub (local.get $width) (i32.const 16)))
              (then (local.set $x (i32.sub (local.get $width) (i32.const 16)))))
            (br $columns))))
      (local.set $u (i32.add (local.get $u) (local.get $half)))
      (local.set $v (i32.add (local.get $v) (local.get $half)))
      (local.set $y (i32.add (local.get $y) (i32.const 2)))
      (br_if $rows (i32.lt_u (local.get $y) (local.get $height))))))
