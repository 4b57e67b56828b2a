package io.segue.learn.prepare.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.prepare.Encoder;
import io.segue.learn.prepare.FittedColumn;
import io.segue.learn.prepare.FittedIsolation;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.Levels;
import io.segue.learn.prepare.Scaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** JSON with the version of its layout. Numbers are written so that they come back to the last bit. */
public final class PreparationCodec {
    private static final String FORMAT = "segue-preparation";
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(FittedColumn.class, Shapes.OfColumn.class)
            .addMixIn(Scaler.class, Shapes.OfScaler.class)
            .addMixIn(Encoder.class, Shapes.OfEncoder.class)
            .addMixIn(Levels.class, Shapes.OfLevels.class)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PreparationCodec() {}

    /** The layout's parts that are the preparation itself. */
    record Layout(List<FittedColumn> columns, FittedIsolation isolation) {}

    public static byte[] write(FittedPreparation preparation) {
        ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
        root.setAll((ObjectNode) MAPPER.valueToTree(new Layout(preparation.columns(), preparation.isolation())));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws DataException when these are not bytes of {@link #write}, or of a later version's */
    public static FittedPreparation read(byte[] bytes) {
        try {
            ObjectNode root = MAPPER.readValue(bytes, ObjectNode.class);
            JsonNode version = root.remove("version");
            JsonNode format = root.remove("format");
            if (format == null || version == null || !format.asText().equals(FORMAT)) {
                throw broken("there is no format and version in it");
            }
            if (version.asInt() != VERSION) {
                throw new DataException(new DataProblem(
                        "other-version",
                        "",
                        "expected a preparation of version " + VERSION + ", but got " + version.asText(),
                        "use the release that has written it, or train again"));
            }
            Layout layout = MAPPER.treeToValue(root, Layout.class);
            if (layout.columns().stream().anyMatch(Objects::isNull)) {
                throw broken("a column of it is null");
            }
            return FittedPreparation.of(layout.columns(), layout.isolation());
        } catch (IOException | IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static DataException broken(String why) {
        return new DataException(new DataProblem(
                "broken-preparation", "", "expected a preparation, but the bytes are none: " + why, "train again"));
    }
}
