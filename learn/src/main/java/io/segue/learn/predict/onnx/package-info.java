/**
 * Models as ONNX, the exchange format of machine learning: {@link io.segue.learn.predict.onnx.OnnxGraph} writes one, {@link
 * io.segue.learn.predict.onnx.OnnxSession} runs it, and {@link io.segue.learn.predict.onnx.OnnxClassifier} finds its way in
 * those that others wrote. The arithmetic is ONNX Runtime's.
 */
@NullMarked
package io.segue.learn.predict.onnx;

import org.jspecify.annotations.NullMarked;
