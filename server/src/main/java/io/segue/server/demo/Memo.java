package io.segue.server.demo;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.json.JsonReader;
import io.segue.server.shop.ShopOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says which shop a kept data folder is of, so that the demo can go on with it.
 *
 * @param loaded whether all of its past is in
 */
record Memo(ShopOptions shop, boolean loaded) {
    private static final String FILE = "demo.json";

    static Optional<Memo> read(Path folder) throws Failure {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (new JsonReader().read(bytes, 0, bytes.length) instanceof JsonReader.Read read) {
                return Optional.of(of(read.body()));
            }
        } catch (IOException e) {
            throw Failure.reading(file.toString(), e);
        } catch (IllegalArgumentException e) {
            // told below, like everything else that is not what was written
        }
        throw new Failure(
                Failure.Kind.INPUT,
                "expected " + file + " to say what this demo is of; choose another folder with --data");
    }

    private static Memo of(Fields fields) {
        var shop = new ShopOptions(
                Long.parseLong(text(fields, "seed")),
                Integer.parseInt(text(fields, "customers")),
                Long.parseLong(text(fields, "from")),
                Integer.parseInt(text(fields, "days")));
        return new Memo(shop, fields.get("loaded").equals(new Value.Bool(true)));
    }

    private static String text(Fields fields, String name) {
        return fields.get(name) instanceof Value.Text text ? text.text() : "";
    }

    /** Numbers as texts, because JSON's are doubles and a seed may be any number. */
    void write(Path folder) throws Failure {
        String json = new JsonLine()
                .add("seed", Long.toString(shop.seed()))
                .add("customers", Integer.toString(shop.customers()))
                .add("from", Long.toString(shop.from()))
                .add("days", Integer.toString(shop.days()))
                .add("loaded", loaded)
                .toString();
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw Failure.writing(file.toString(), e);
        }
    }
}
