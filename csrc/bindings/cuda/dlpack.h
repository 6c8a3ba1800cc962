// The part of the DLPack protocol that the bindings use (https://dmlc.github.io/dlpack, version
// 0.8, which every later producer still offers).
#pragma once

#include <cstdint>

extern "C" {

enum { kDLCUDA = 2 };
enum { kDLInt = 0, kDLFloat = 2, kDLBool = 6 };

struct DLDevice {
  int32_t device_type;
  int32_t device_id;
};

struct DLDataType {
  uint8_t code;
  uint8_t bits;
  uint16_t lanes;
};

struct DLTensor {
  void* data;
  DLDevice device;
  int32_t ndim;
  DLDataType dtype;
  int64_t* shape;
  int64_t* strides;
  uint64_t byte_offset;
};

struct DLManagedTensor {
  DLTensor dl_tensor;
  void* manager_ctx;
  void (*deleter)(DLManagedTensor*);
};

}  // extern "C"
