;; The integer products of a vector with rows of bytes, sixteen numbers at a time. The vector's numbers, of two bytes each, begin
;; the memory. $width, how many numbers a row has, is a multiple of sixteen. Nothing is held against overflow: the caller sees to it.
(module
  (memory (export "memory") 24)
  (func (export "multiply")
    (param $row i32) (param $count i32) (param $width i32) (param $product i32)
    (local $end i32) (local $at i32) (local $factor i32) (local $numbers v128) (local $sum v128)
    (local.set $end (i32.add (local.get $row) (i32.mul (local.get $count) (local.get $width))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $steps
          (local.set $numbers (v128.load (i32.add (local.get $row) (local.get $at))))
          (local.set $factor (i32.shl (local.get $at) (i32.const 1)))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s
                  (i16x8.extend_low_i8x16_s (local.get $numbers))
                  (v128.load (local.get $factor)))
                (i32x4.dot_i16x8_s
                  (i16x8.extend_high_i8x16_s (local.get $numbers))
                  (v128.load offset=16 (local.get $factor))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $steps (i32.lt_u (local.get $at) (local.get $width))))
        (i32.store
          (local.get $product)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $product (i32.add (local.get $product) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (br $rows)))))
