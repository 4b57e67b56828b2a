package io.segue.server.shop;

/** Is told which stories begin in live traffic, so that somebody can watch them. */
public interface Narrator {
    /** Listens to nobody. */
    Narrator SILENT = (at, story, who) -> {};

    /**
     * @param at the instant of its first call
     * @param who the user id of its person; of somebody who stays anonymous the anonymous id
     */
    void begins(long at, Story story, String who);
}
