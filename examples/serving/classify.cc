// Classifies images with an exported classifier and prints one decision per line.
//
//   classify EXPORT/1 IMAGE...       png, jpg, bmp or gif, which the model resizes
//
// Ends with 0 if every image was accepted, 3 if one was rejected, 1 if something is wrong.

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tensorflow/cc/ops/standard_ops.h"
#include "tensorflow/cc/saved_model/loader.h"
#include "tensorflow/core/framework/graph.pb.h"
#include "tensorflow/core/framework/tensor.h"
#include "tensorflow/core/public/session.h"
#include "tensorflow/core/public/session_options.h"

namespace {

namespace tf = tensorflow;

constexpr char kSignature[] = "serving_default";
constexpr char kServe[] = "serve";  // the tag of graphs that are for serving
constexpr int kRejected = 3;

void Check(const absl::Status& status) {
  if (!status.ok()) throw std::runtime_error(std::string(status.message()));
}

const tf::SignatureDef& FindSignature(const tf::SavedModelBundle& model) {
  const auto& signatures = model.GetSignatures();
  const auto found = signatures.find(kSignature);
  if (found == signatures.end()) {
    throw std::runtime_error(std::string("Expected a model with the signature ") + kSignature);
  }
  return found->second;
}

const tf::TensorInfo& FindTensor(const google::protobuf::Map<std::string, tf::TensorInfo>& tensors,
                                 const std::string& name) {
  const auto found = tensors.find(name);
  if (found == tensors.end()) throw std::runtime_error("Expected the signature to have " + name);
  return found->second;
}

// Reads image files as [1, H, W, C], in the data type and with the channels that the model expects.
class ImageReader {
 public:
  explicit ImageReader(const tf::TensorInfo& expected)
      : session_(tf::NewSession(tf::SessionOptions())) {
    const int channels = static_cast<int>(expected.tensor_shape().dim(3).size());
    const tf::Scope scope = tf::Scope::NewRootScope();
    const auto path = tf::ops::Placeholder(scope, tf::DT_STRING);
    const auto decoded = tf::ops::DecodeImage(
        scope, tf::ops::ReadFile(scope, path),
        tf::ops::DecodeImage::Channels(channels).ExpandAnimations(false));  // [H, W, C]
    const auto batch = tf::ops::ExpandDims(scope, decoded, 0);
    tf::Output image = batch;
    if (expected.dtype() == tf::DT_FLOAT) {
      image = tf::ops::Div(scope, tf::ops::Cast(scope, batch, tf::DT_FLOAT), 255.0f);
    }
    path_ = path.node()->name();
    image_ = image.name();
    tf::GraphDef graph;
    Check(scope.ToGraphDef(&graph));
    Check(session_->Create(graph));
  }

  tf::Tensor Read(const std::string& path) const {
    tf::Tensor name(tf::DT_STRING, {});
    name.scalar<tf::tstring>()() = path;
    std::vector<tf::Tensor> results;
    Check(session_->Run({{path_, name}}, {image_}, {}, &results));
    return results[0];
  }

 private:
  std::unique_ptr<tf::Session> session_;
  std::string path_;
  std::string image_;
};

int Classify(const std::string& export_folder, const std::vector<std::string>& image_paths) {
  tf::SavedModelBundle model;
  Check(tf::LoadSavedModel(tf::SessionOptions(), tf::RunOptions(), export_folder,
                           {kServe}, &model));
  const tf::SignatureDef& signature = FindSignature(model);
  const tf::TensorInfo& input = FindTensor(signature.inputs(), "x");
  std::vector<std::string> fetches;
  for (const char* name : {"label", "class", "latent_distance", "reconstruction_error"}) {
    fetches.push_back(FindTensor(signature.outputs(), name).name());
  }
  const ImageReader reader(input);
  bool rejected = false;
  for (const std::string& path : image_paths) {
    std::vector<tf::Tensor> results;
    Check(model.GetSession()->Run({{input.name(), reader.Read(path)}}, fetches, {}, &results));
    const auto label = results[0].flat<std::int64_t>()(0);
    std::printf("label %lld class %lld latent_distance %.9g reconstruction_error %.9g\n",
                static_cast<long long>(label),
                static_cast<long long>(results[1].flat<std::int64_t>()(0)),
                results[2].flat<float>()(0), results[3].flat<float>()(0));
    rejected = rejected || label < 0;
  }
  return rejected ? kRejected : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s EXPORT/VERSION IMAGE...\n", argv[0]);
    return 1;
  }
  try {
    return Classify(argv[1], {argv + 2, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", argv[0], error.what());
    return 1;
  }
}
