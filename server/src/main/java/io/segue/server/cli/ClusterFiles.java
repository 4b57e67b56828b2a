package io.segue.server.cli;

import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.cluster.ClusterDefinitions;
import io.segue.server.analysis.cluster.ClusterModel;
import io.segue.server.analysis.cluster.Clustering;
import io.segue.server.analysis.cluster.Earlier;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.csv.TableWriter;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files beside the report of {@code segue cluster}. */
final class ClusterFiles {
    private static final TableOptions EARLIER =
            new TableOptions(null, List.of(), List.of(), List.of("id", "name"), List.of("id", "name"));

    private ClusterFiles() {}

    /** A model when it begins as JSON does, otherwise assignments. */
    static Earlier earlier(Path file, TableOption.Rows rows, Clustering found, Watcher watcher) throws Failure {
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() == '{') {
                return Earlier.of(ClusterModel.read(Files.readAllBytes(file)), rows.table());
            }
        } catch (IOException e) {
            throw Failure.reading(file.toString(), e);
        }
        Table table =
                new TableFile(new EventFile(file.toString()), EARLIER).read(InputStream.nullInputStream(), watcher);
        return Earlier.of(table, found, rows.ids());
    }

    static void save(Table table, Path file) throws Failure {
        TableWriter.save(table, file);
    }

    static void saveModel(Clustering found, Path file) throws Failure {
        save(ClusterModel.of(found).bytes(), file);
    }

    /** Files of the folder with other names stay. */
    static void saveDefinitions(Clustering found, Path folder) throws Failure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failure.writing(folder.toString(), e);
        }
        for (Map.Entry<String, String> file : ClusterDefinitions.of(found).entrySet()) {
            save(file.getValue().getBytes(StandardCharsets.UTF_8), folder.resolve(file.getKey()));
        }
    }

    private static void save(byte[] bytes, Path file) throws Failure {
        try (OutputFile out = OutputFile.create(file)) {
            out.stream().write(bytes);
            out.commit();
        } catch (IOException e) {
            throw Failure.writing(file.toString(), e);
        }
    }
}
