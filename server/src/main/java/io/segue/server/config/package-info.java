/**
 * How this server is set up: {@link io.segue.server.config.Settings} lists everything that can be set, {@link
 * io.segue.server.config.ConfigReader} looks for it on the command line, in the environment and in a file, {@link
 * io.segue.server.config.ServerConfig} is what comes of it. Knows nothing of the parts that are set up.
 */
@NullMarked
package io.segue.server.config;

import org.jspecify.annotations.NullMarked;
