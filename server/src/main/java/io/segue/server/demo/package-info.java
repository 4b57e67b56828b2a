/**
 * The demo: a whole server in this process, a simulated shop that sends to it over HTTP as any shop would, and a guide
 * through what there is to see. {@link io.segue.server.demo.Demo} is the way through it. Uses what users use; nothing else
 * may use it but the command.
 */
@NullMarked
package io.segue.server.demo;

import org.jspecify.annotations.NullMarked;
