# Segue's server in a container.
#
#   docker build -t segue .
#   docker run --name segue -p 127.0.0.1:8080:8080 -v segue:/var/lib/segue segue
#   docker logs segue        shows the first API token, once
#
# Settings are variables, such as -e SEGUE_MEMORY_PROFILES=500000; docs/guides/configuration.md has them all.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -q package -pl server -am -Dmaven.test.skip -Dspotless.check.skip

# Not an Alpine image: the native part of RocksDB wants glibc.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 segue \
 && useradd --system --uid 10001 --gid segue --home-dir /var/lib/segue --shell /usr/sbin/nologin segue \
 && install -d -o segue -g segue -m 0700 /var/lib/segue
COPY --from=build /src/server/target/segue-server.jar /opt/segue/
COPY --from=build /src/server/target/lib /opt/segue/lib/
COPY --from=build /src/LICENSE /src/packaging/run /opt/segue/

# The data folder lies below the volume, so that a restore can make it beside the old one.
ENV SEGUE_HTTP_BIND=0.0.0.0 \
    SEGUE_DATA_FOLDER=/var/lib/segue/data
USER segue
WORKDIR /var/lib/segue
VOLUME /var/lib/segue
EXPOSE 8080

ENTRYPOINT ["/opt/segue/run"]
CMD ["serve"]

# The image has no curl. With TLS or another port, give a health check of your own.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
