package io.segue.learn.predict.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From 1.29.0 on, ONNX Runtime for Linux and macOS sends usage data to its maker unless told not to. */
class NoTelemetryTest {
    @Test
    void the_native_library_knows_no_address_to_send_usage_data_to() throws Exception {
        String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
        try (InputStream stream = OrtEnvironment.class.getResourceAsStream(library)) {
            assertThat(stream).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text.contains("events.data.microsoft.com")).isFalse();
        }
    }
}
