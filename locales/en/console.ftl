### The console: what only somebody at a terminal sees. Words that start with a colon are typed as they are.

# Before the cursor. $name: who one is. $moment: date, time and zone.
console-prompt = { $name } · { $moment }
# Above a message that somebody else, or oneself, got unasked. $name: for whom. $moment: when it came.
console-notice = For { $name }, { $moment }:
console-rehearsal = This is a rehearsal: nothing here reaches real people, and time stands still until you wind it. Type a number or a label to press a button, /help for commands, :help for what the console can do.
# $moment: date, time and zone.
console-continues = You go on where you left off: it is { $moment }. roundtable start-over begins again.
console-help-heading = The console
console-help-lines = A line that ends with \ goes on with the next one
console-help-as = :as shows who is here; :as Somchai lets you be somebody
console-help-language = :language fr speaks another language to a newcomer
console-help-clock = :clock +14d or :clock 2021-01-31 23:59 Asia/Bangkok plays the days until then
console-help-record = :record FILE writes what follows as a journey; :record ends it
console-help-save = :save FILE keeps the last file that came
console-help-quit = :quit ends the console
console-cast = Who is here:
# $note: what they are in this rehearsal, one of the cast-… messages. $zone: "Bangkok time". $language: its own name.
console-cast-entry = { $name }: { $note } ({ $language }, { $zone })
console-cast-next = Be one of them with :as and the name, or anybody else with a new name.
# $state: how they stand there now, one of the state-… messages.
cast-colleague = of the Mekong Migrant Workers Union; first consultation: { $state }
cast-organizer = organizer of the series
console-now = You are { $name } now.
console-newcomer = You are { $name } now, whom nobody here knows yet.
console-clock-real = This is not a rehearsal: its clock cannot be wound.
console-languages = Languages: { $languages }
console-show-none = This program was built without { $platform }.
console-show-platforms = :show telegram and :show discord print the last screen as those platforms would be sent it.
console-misread-unknown = There is no { $typed }. Type :help for what there is.
console-misread-clock = “{ $typed }” is no time to come. Write it like +14d, +2h or 2021-01-31 23:59 Asia/Bangkok.
console-misread-language = “{ $typed }” is no language tag. Write it like fr or th.
console-misread-platform = “{ $typed }” is no platform. There are telegram and discord.
console-misread-surplus = Nothing stands behind that, so “{ $typed }” was not understood.
# $size: in bytes.
console-attached =
    { $size ->
        [one] A file came: { $name } ({ $size } byte). Keep it with :save
       *[other] A file came: { $name } ({ $size } bytes). Keep it with :save
    }
console-saved = Saved as { $path }.
console-nothing-to-save = No file has come yet.
console-recording = Recording to { $path }.
console-recorded = Recorded in { $path }.
console-not-recording = Nothing is being recorded.
console-already-recording = Already recording to { $path }. End it with :record
console-exists = { $path } exists already and was left as it is. Choose another name.
# $reason: of the operating system, in its language.
console-cannot-write = { $path } cannot be written: { $reason }
