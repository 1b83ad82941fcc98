<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK">
<context>
    <name>ActionBar</name>
    <message>
        <source>Missing something…</source>
        <translation>Mangler noget…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Genoptag</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åbn igen</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Ikke nødvendigt…</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>Afslag…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Alt er gjort</translation>
    </message>
    <message>
        <source>Open this step again</source>
        <translation>Åbn trinnet igen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gør om</translation>
    </message>
    <message>
        <source>Put the case back</source>
        <translation>Læg sagen tilbage</translation>
    </message>
    <message>
        <source>Add a family member…</source>
        <translation>Tilføj et familiemedlem…</translation>
    </message>
    <message>
        <source>Change the pathway…</source>
        <translation>Skift spor…</translation>
    </message>
    <message>
        <source>Correct a day…</source>
        <translation>Ret en dag…</translation>
    </message>
    <message>
        <source>Protect name and address</source>
        <translation>Beskyt navn og adresse</translation>
    </message>
    <message>
        <source>End the protection</source>
        <translation>Ophæv beskyttelsen</translation>
    </message>
    <message>
        <source>Not completed…</source>
        <translation>Ikke gennemført…</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Genåbn sagen</translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Add somebody</source>
        <translation>Tilføj en medarbejder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Give them the first password yourself, not by e-mail. They change it here under “My password…”. Whoever left comes back under their name.</source>
        <translation>Giv selv den første adgangskode videre, ikke i en e-mail. Medarbejderen skifter den her under “Min adgangskode…”. Den, der er fratrådt, kommer tilbage under sit navn.</translation>
    </message>
    <message>
        <source>Write the name, as it shall stand in the log.</source>
        <translation>Skriv navnet, som det skal stå i loggen.</translation>
    </message>
</context>
<context>
    <name>AdminStep</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Write the administrator&apos;s name, as it shall stand in the log.</source>
        <translation>Skriv administratorens navn, som det skal stå i loggen.</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Leave it</source>
        <translation>Lad være</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
</context>
<context>
    <name>AtDesk</name>
    <message>
        <source>Call next ticket</source>
        <translation>Kald næste nummer</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Er her</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Kald igen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Kom ikke</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkér</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Nummer {number}</translation>
    </message>
    <message>
        <source>called</source>
        <translation>kaldt</translation>
    </message>
    <message>
        <source>at your desk</source>
        <translation>ved din skranke</translation>
    </message>
    <message>
        <source>called {times} times</source>
        <translation>kaldt {times} gange</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>There is no verified backup yet.</source>
        <translation>Der er endnu ingen kontrolleret sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Newest verified backup: {newest}. Something is new since.</source>
        <translation>Nyeste kontrollerede sikkerhedskopi: {newest}. Der er kommet nyt til siden.</translation>
    </message>
    <message>
        <source>Newest verified backup: {newest}. Everything is in it.</source>
        <translation>Nyeste kontrollerede sikkerhedskopi: {newest}. Alt er med i den.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Tag sikkerhedskopi nu</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>Prøv at gendanne</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Gendan…</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Ingen sikkerhedskopier endnu</translation>
    </message>
    <message>
        <source>The first one is made by itself within 15 minutes of the first change. You can make one now.</source>
        <translation>Den første laves af sig selv senest 15 minutter efter den første ændring. Du kan også tage en nu.</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Af sig selv</translation>
    </message>
    <message>
        <source>Every 15 minutes when something has changed, at closing, before a new version and before a restore. Each backup is opened, examined and counted before it counts as one.</source>
        <translation>Hvert 15. minut, når noget er ændret, ved lukning, før en ny udgave og før en gendannelse. Hver kopi bliver åbnet, gennemset og talt, før den gælder som sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The newest 8 are kept, and the last one of each of 12 days, 10 weeks and 9 months. Backups are encrypted like the desk itself.</source>
        <translation>De 8 nyeste gemmes, og den sidste fra hver af 12 dage, 10 uger og 9 måneder. Sikkerhedskopier er krypteret ligesom skranken selv.</translation>
    </message>
</context>
<context>
    <name>BackupsWiring</name>
    <message>
        <source>Backup made and checked: {backup}.</source>
        <translation>Sikkerhedskopien er taget og kontrolleret: {backup}.</translation>
    </message>
    <message>
        <source>Making a backup and checking it …</source>
        <translation>Tager en sikkerhedskopi og kontrollerer den …</translation>
    </message>
    <message>
        <source>Bringing the newest backup back in a temporary place …</source>
        <translation>Gendanner den nyeste sikkerhedskopi et midlertidigt sted …</translation>
    </message>
    <message>
        <source>Making a backup of the desk as it is now …</source>
        <translation>Tager en sikkerhedskopi af skranken, som den er nu …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gemt som {file}.</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Print for many</source>
        <translation>Udskriv for flere</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>How it is set</source>
        <translation>Opsætning</translation>
    </message>
    <message>
        <source>To the printer…</source>
        <translation>Til printeren…</translation>
    </message>
    <message>
        <source>PDFs in a folder…</source>
        <translation>PDF&apos;er i en mappe…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Each citizen&apos;s likely language</source>
        <translation>Borgerens sandsynlige sprog</translation>
    </message>
    <message>
        <source>Checklists for the cases you chose: {many}.</source>
        <translation>Tjeklister til de sager, du har valgt: {many}.</translation>
    </message>
    <message>
        <source>Checklists for all cases under way: {many}. Who has nothing left to do is left out.</source>
        <translation>Tjeklister til alle sager i gang: {many}. De, der ikke mangler noget, springes over.</translation>
    </message>
    <message>
        <source>Protected citizens are left out ({many}): print theirs one by one.</source>
        <translation>Borgere med beskyttelse springes over ({many}): udskriv deres én ad gangen.</translation>
    </message>
</context>
<context>
    <name>BeforeDesk</name>
    <message>
        <source>The desk itself does not open. To see its backups and go back to one, sign in as you did when the backup was made.</source>
        <translation>Selve skranken kan ikke åbnes. Log på, som du gjorde, da sikkerhedskopien blev lavet, for at se kopierne og hente en af dem tilbage.</translation>
    </message>
</context>
<context>
    <name>BothVersions</name>
    <message>
        <source>Take over what is in the file</source>
        <translation>Brug sagens udgave</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Save these</source>
        <translation>Gem det valgte</translation>
    </message>
    <message>
        <source>In the file now</source>
        <translation>Står i sagen nu</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Det, du har skrevet</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ikke gemt endnu</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>CapacityPanel</name>
    <message>
        <source>An ordinary week</source>
        <translation>En almindelig uge</translation>
    </message>
    <message>
        <source>Find the counters</source>
        <translation>Find antal skranker</translation>
    </message>
    <message>
        <source>What would it take?</source>
        <translation>Hvad skal der til?</translation>
    </message>
    <message>
        <source>Plans tried</source>
        <translation>Afprøvede bemandinger</translation>
    </message>
    <message>
        <source>Playing the weeks through …</source>
        <translation>Gennemspiller ugerne …</translation>
    </message>
    <message>
        <source>How many counters keep the target?</source>
        <translation>Hvor mange skranker skal der til for at nå målet?</translation>
    </message>
    <message>
        <source>Say when the desk is open and press the button. The last twelve months are played through; it takes up to a minute.</source>
        <translation>Skriv åbningstiderne, og tryk på knappen. De seneste tolv måneder gennemspilles; det tager op til et minut.</translation>
    </message>
    <message>
        <source>As it is staffed now: {share} in time ({low}-{high}).</source>
        <translation>Med den nuværende bemanding: {share} inden for målet ({low}-{high}).</translation>
    </message>
    <message>
        <source>From {count} cases that became ready in {weeks} weeks, {first}-{last}. Shares with their 95 % confidence; the method: docs/capacity.md.</source>
        <translation>Bygger på {count} sager, der blev klar i {weeks} uger, {first}-{last}. Andele med 95 % sikkerhed; metoden: docs/capacity.md.</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>nok</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>ikke nok</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Newest first</source>
        <translation>Nyeste først</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Sager</translation>
    </message>
    <message numerus="yes">
        <source>Print for %Ln case(s)…</source>
        <translation>
            <numerusform>Udskriv for %Ln sag…</numerusform>
            <numerusform>Udskriv for %Ln sager…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the cases …</source>
        <translation>Henter sagerne …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln sag</numerusform>
            <numerusform>%Ln sager</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>nyeste først</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Vis alle sager</translation>
    </message>
    <message>
        <source>No case stands behind this figure.</source>
        <translation>Der er ingen sager bag tallet.</translation>
    </message>
    <message>
        <source>No case fits the filters</source>
        <translation>Ingen sager passer til filtrene</translation>
    </message>
    <message>
        <source>Take a filter away, or clear them all.</source>
        <translation>Fjern et filter, eller ryd dem alle.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ryd filtre</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Ingen sager endnu</translation>
    </message>
    <message>
        <source>Cases are opened at the desk, or imported from a file.</source>
        <translation>Sager oprettes ved skranken eller importeres fra en fil.</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>You signed in with a password that somebody gave you. Choose one that only you know: what is done with it carries your name.</source>
        <translation>Du loggede på med en adgangskode, som en anden har givet dig. Vælg en, som kun du kender: det, der gøres med den, står i dit navn.</translation>
    </message>
    <message>
        <source>Change it and sign in</source>
        <translation>Skift den og log på</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
</context>
<context>
    <name>CitizenColumn</name>
    <message>
        <source>Waiting time</source>
        <translation>Ventetid</translation>
    </message>
    <message>
        <source>Came with</source>
        <translation>Kom sammen med</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Papiret</translation>
    </message>
    <message>
        <source>Show and print</source>
        <translation>Vis og print</translation>
    </message>
    <message>
        <source>Welcome page…</source>
        <translation>Velkomstside …</translation>
    </message>
    <message>
        <source>Say it on the screen</source>
        <translation>Sig det på skærmen</translation>
    </message>
    <message>
        <source>Checklist, {count} lines</source>
        <translation>Tjekliste, {count} punkter</translation>
    </message>
    <message>
        <source>Service target ({fast}-{limit} days)</source>
        <translation>Servicemål ({fast}-{limit} dage)</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>Uret står stille</translation>
    </message>
    <message>
        <source>begins when the last paper is here</source>
        <translation>begynder med det sidste papir</translation>
    </message>
    <message>
        <source>at the latest</source>
        <translation>senest</translation>
    </message>
    <message>
        <source>CPR number</source>
        <translation>CPR-nummer</translation>
    </message>
    <message>
        <source>MitID</source>
        <translation>MitID</translation>
    </message>
    <message>
        <source>Citizen&apos;s wait</source>
        <translation>Borgerens ventetid</translation>
    </message>
    <message>
        <source>of which waiting for others</source>
        <translation>heraf venter på andre</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>Close a day</source>
        <translation>Luk en dag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Hvorfor der er lukket</translation>
    </message>
    <message>
        <source>for example staff day</source>
        <translation>for eksempel personaledag</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Luk dagen</translation>
    </message>
    <message>
        <source>A closed day is no opening day: it is not counted there.</source>
        <translation>En lukket dag er ikke en åbningsdag og tælles ikke med som en.</translation>
    </message>
    <message>
        <source>Say why the desk is closed.</source>
        <translation>Skriv, hvorfor skranken holder lukket.</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Close without backup</source>
        <translation>Luk uden sikkerhedskopi</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Tilbage til skranken</translation>
    </message>
    <message>
        <source>Making the last backup of today …</source>
        <translation>Tager dagens sidste sikkerhedskopi …</translation>
    </message>
    <message>
        <source>The window closes by itself when the backup has been checked.</source>
        <translation>Vinduet lukker af sig selv, når kopien er kontrolleret.</translation>
    </message>
    <message>
        <source>The last backup could not be made</source>
        <translation>Den sidste sikkerhedskopi kunne ikke tages</translation>
    </message>
    <message>
        <source>Everything saved today is in the desk&apos;s file all the same.</source>
        <translation>Alt, der er gemt i dag, står alligevel i skrankens fil.</translation>
    </message>
</context>
<context>
    <name>CohortButton</name>
    <message>
        <source>Which cases</source>
        <translation>Hvilke sager</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>valgt</translation>
    </message>
    <message>
        <source>Started in the period</source>
        <translation>Startet i perioden</translation>
    </message>
    <message>
        <source>Finished in the period</source>
        <translation>Afsluttet i perioden</translation>
    </message>
    <message>
        <source>Still waiting at its end</source>
        <translation>Venter stadig ved periodens slutning</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Case</source>
        <translation>Sag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Spor</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Ansøgt</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>MitID</source>
        <translation>MitID</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Sager</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Heraf vores</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>9 af 10</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>Inden for målet</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Kontrolleret</translation>
    </message>
    <message>
        <source>Rules from</source>
        <translation>Regler fra</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Skal bekræftes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Falder i øjnene</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>Som det ville være</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målsætning</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Bemanding</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Timer om ugen</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Til tiden</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Mellem</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Numre</translation>
    </message>
    <message>
        <source>Waited, median</source>
        <translation>Ventede, median</translation>
    </message>
    <message>
        <source>At the desk, median</source>
        <translation>Ved skranken, median</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Kom ikke</translation>
    </message>
    <message>
        <source>Left waiting</source>
        <translation>Gik uden hjælp</translation>
    </message>
    <message>
        <source>Days of waiting</source>
        <translation>Ventedage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>By · desk</source>
        <translation>Af · skranke</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Omfang</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Case since</source>
        <translation>Sagen siden</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>On which days is the desk closed in {year}?</source>
        <translation>Hvilke dage holder skranken lukket i {year}?</translation>
    </message>
    <message>
        <source>Confirm {year}</source>
        <translation>Bekræft {year}</translation>
    </message>
    <message>
        <source>Take the tick away where the desk is open after all. Public holidays are closed anyway, and other days can be closed later.</source>
        <translation>Fjern fluebenet, hvor skranken alligevel har åbent. Helligdage er lukket under alle omstændigheder, og andre dage kan lukkes senere.</translation>
    </message>
    <message>
        <source>The desk is closed on this weekday anyway.</source>
        <translation>Skranken holder lukket på denne ugedag i forvejen.</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>in force</source>
        <translation>gælder</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommer</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidligere</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>kladde</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>kalenderdage</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>arbejdsdage</translation>
    </message>
    <message>
        <source>opening days</source>
        <translation>åbningsdage</translation>
    </message>
    <message>
        <source>the case is fully informed</source>
        <translation>sagen er fuldt oplyst</translation>
    </message>
    <message>
        <source>the application came in</source>
        <translation>ansøgningen kom ind</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>helligdag</translation>
    </message>
    <message>
        <source>closed by us</source>
        <translation>lukket af os</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>foreslået</translation>
    </message>
    <message>
        <source>open anyway</source>
        <translation>åbent alligevel</translation>
    </message>
    <message>
        <source>You can read this page. A team lead changes it.</source>
        <translation>Du kan læse denne side. En teamleder ændrer den.</translation>
    </message>
    <message>
        <source>The closing days of {years} are not confirmed. Until they are, the proposed days are counted.</source>
        <translation>Lukkedagene i {years} er ikke bekræftet. Til da tælles der med de foreslåede dage.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} og {second}</translation>
    </message>
    <message>
        <source>{fast}-{limit} {days}</source>
        <translation>{fast}-{limit} {days}</translation>
    </message>
    <message>
        <source>Opening days…</source>
        <translation>Åbningsdage…</translation>
    </message>
    <message>
        <source>Opening days</source>
        <translation>Åbningsdage</translation>
    </message>
    <message>
        <source>Service target</source>
        <translation>Målsætning</translation>
    </message>
</context>
<context>
    <name>CountingCard</name>
    <message>
        <source>How days are counted</source>
        <translation>Sådan tælles dage</translation>
    </message>
    <message>
        <source>When the desk is open, and what counts as in time.</source>
        <translation>Hvornår skranken har åbent, og hvad der er til tiden.</translation>
    </message>
    <message>
        <source>Opening days…</source>
        <translation>Åbningsdage…</translation>
    </message>
    <message>
        <source>Service target…</source>
        <translation>Målsætning…</translation>
    </message>
</context>
<context>
    <name>CountingPanel</name>
    <message>
        <source>day, month, year</source>
        <translation>dag, måned, år</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>for days before today</source>
        <translation>for dage før i dag</translation>
    </message>
    <message>
        <source>Write a day, e.g. {day}.</source>
        <translation>Skriv en dag, f.eks. {day}.</translation>
    </message>
</context>
<context>
    <name>CprShown</name>
    <message>
        <source>CPR number</source>
        <translation>CPR-nummer</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Hold nede for at vise</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Copy the CPR number</source>
        <translation>Kopiér CPR-nummeret</translation>
    </message>
    <message>
        <source>Keep the number again</source>
        <translation>Gem nummeret igen</translation>
    </message>
    <message>
        <source>The number was removed when the case closed. Type it again, if it is still needed.</source>
        <translation>Nummeret blev fjernet, da sagen blev afsluttet. Skriv det igen, hvis der stadig er brug for det.</translation>
    </message>
    <message>
        <source>The number is not kept. The case is still found when it is searched for.</source>
        <translation>Nummeret er ikke gemt. Sagen findes stadig, når der søges på det.</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>The desk is locked</source>
        <translation>Skranken er låst</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Det, du har skrevet, er gemt.</translation>
    </message>
    <message>
        <source>Who goes on</source>
        <translation>Hvem fortsætter</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Brug adgangskoden</translation>
    </message>
    <message>
        <source>Training desk: the password is {password}.</source>
        <translation>Øveskranke: adgangskoden er {password}.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pinkode</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>How many have {milestone} by which day</source>
        <translation>Hvor mange har {milestone} efter hvor mange dage</translation>
    </message>
    <message>
        <source>No case has begun to wait.</source>
        <translation>Ingen sag er begyndt at vente.</translation>
    </message>
    <message>
        <source>Fewer than half have it yet.</source>
        <translation>Færre end halvdelen har det endnu.</translation>
    </message>
    <message>
        <source>Half have it within {days}.</source>
        <translation>Halvdelen har det inden for {days}.</translation>
    </message>
    <message>
        <source>Cases: {count}; those still waiting or given up are counted for as long as they waited (Kaplan-Meier).</source>
        <translation>Sager: {count}; de, der stadig venter eller er opgivet, tæller med, så længe de ventede (Kaplan-Meier).</translation>
    </message>
    <message>
        <source>Day {day}: not known yet</source>
        <translation>Dag {day}: vides ikke endnu</translation>
    </message>
    <message>
        <source>By day {day}: {share}. Cases on this day: {count}</source>
        <translation>Til og med dag {day}: {share}. Sager på denne dag: {count}</translation>
    </message>
    <message>
        <source>Got it after {days}</source>
        <translation>Fik det efter {days}</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>Der er ingen sikkerhedskopi i denne mappe.</translation>
    </message>
    <message>
        <source>Newest good backup: {backup}</source>
        <translation>Nyeste gode sikkerhedskopi: {backup}</translation>
    </message>
    <message>
        <source>Chosen backup: {backup}</source>
        <translation>Valgt sikkerhedskopi: {backup}</translation>
    </message>
    <message>
        <source>Restore the backup of {when} (recommended)</source>
        <translation>Gendan kopien fra {when} (anbefales)</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>Gendan kopien fra {when}</translation>
    </message>
    <message>
        <source>Not readable: {cases}</source>
        <translation>Kan ikke læses: {cases}</translation>
    </message>
    <message>
        <source>Save what can still be read…</source>
        <translation>Gem det, der stadig kan læses…</translation>
    </message>
    <message>
        <source>Show other backups</source>
        <translation>Vis andre kopier</translation>
    </message>
    <message>
        <source>Look in another folder…</source>
        <translation>Se i en anden mappe…</translation>
    </message>
    <message>
        <source>Open another desk…</source>
        <translation>Åbn en anden skranke…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Hvem sidder her</translation>
    </message>
    <message>
        <source>There is no desk here, but backups of one</source>
        <translation>Her er ingen skranke, men sikkerhedskopier af en</translation>
    </message>
    <message>
        <source>The desk&apos;s file cannot be used</source>
        <translation>Skrankens fil kan ikke bruges</translation>
    </message>
    <message>
        <source>The desk&apos;s file is damaged</source>
        <translation>Skrankens fil er beskadiget</translation>
    </message>
    <message>
        <source>The folder holds backups and no desk file. On a new computer, or after a disk has been changed, bring back the newest one.</source>
        <translation>Mappen har sikkerhedskopier, men ingen skrankefil. Gendan den nyeste, når computeren er ny, eller disken er skiftet.</translation>
    </message>
    <message>
        <source>Ankomst has not changed it. Bring back the newest backup; the file of now is kept for 14 days.</source>
        <translation>Ankomst har ikke ændret den. Gendan den nyeste sikkerhedskopi; den nuværende fil gemmes i 14 dage.</translation>
    </message>
    <message>
        <source>The disk has lost or changed a part of it. Nothing more can be typed into this desk, and nothing has been repaired. Bring back the newest backup; the damaged file is kept for 14 days.</source>
        <translation>Disken har mistet eller ændret en del af den. Der kan ikke skrives mere i skranken, og intet er rettet. Gendan den nyeste sikkerhedskopi; den beskadigede fil gemmes i 14 dage.</translation>
    </message>
</context>
<context>
    <name>DamageWiring</name>
    <message>
        <source>Only an administrator restores and saves: choose who sits here.</source>
        <translation>Kun en administrator kan gendanne og redde data: vælg, hvem der sidder her.</translation>
    </message>
    <message>
        <source>Saving what can still be read …</source>
        <translation>Gemmer det, der stadig kan læses …</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Kept whatever its age since {day}, by {name}: {reason}</source>
        <translation>Bevares uanset alder siden {day}, bestemt af {name}: {reason}</translation>
    </message>
    <message>
        <source>A PDF for the citizen and a JSON file, in which language?</source>
        <translation>En PDF til borgeren og en JSON-fil. På hvilket sprog?</translation>
    </message>
    <message>
        <source>Name and address are protected. Is it for the citizen&apos;s own hand, and does nobody else see the folder?</source>
        <translation>Navn og adresse er beskyttet. Er det til borgeren selv, og er der ikke andre, der kan se mappen?</translation>
    </message>
    <message>
        <source>Why must it be kept? A complaint, a court, a request. No names.</source>
        <translation>Hvorfor skal sagen bevares? En klage, en retssag, en begæring. Ingen navne.</translation>
    </message>
    <message>
        <source>Let it go? It is forgotten when its time is over, like any other.</source>
        <translation>Skal sagen ikke bevares mere? Så glemmes den, når dens tid er gået, som alle andre.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Vælg mappe…</translation>
    </message>
    <message>
        <source>Yes, choose folder…</source>
        <translation>Ja, vælg mappe…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bevar den</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Ophæv</translation>
    </message>
    <message>
        <source>The citizen&apos;s data</source>
        <translation>Borgerens oplysninger</translation>
    </message>
    <message>
        <source>Who has looked at it?</source>
        <translation>Hvem har set på sagen?</translation>
    </message>
    <message>
        <source>Print everything held…</source>
        <translation>Udskriv alle oplysninger…</translation>
    </message>
    <message>
        <source>Keep whatever its age…</source>
        <translation>Bevar uanset alder…</translation>
    </message>
    <message>
        <source>Let it go again…</source>
        <translation>Ophæv bevaringen…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>in one sentence</source>
        <translation>i én sætning</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad være</translation>
    </message>
</context>
<context>
    <name>DataKeptPage</name>
    <message>
        <source>Data kept</source>
        <translation>Hvad vi gemmer</translation>
    </message>
    <message>
        <source>How long, by which law, and who is forgotten now.</source>
        <translation>Hvor længe, efter hvilken lov, og hvem der glemmes nu.</translation>
    </message>
</context>
<context>
    <name>DataWiring</name>
    <message>
        <source>Where to put the papers</source>
        <translation>Hvor skal papirerne ligge?</translation>
    </message>
    <message>
        <source>Saved in {folder}: {name}, as PDF and JSON.</source>
        <translation>Gemt i {folder}: {name}, som PDF og JSON.</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>The first contact</source>
        <translation>Første henvendelse</translation>
    </message>
    <message>
        <source>Fully informed</source>
        <translation>Fuldt oplyst</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Hvilken dag</translation>
    </message>
    <message>
        <source>The right day</source>
        <translation>Den rigtige dag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>Ret dagen</translation>
    </message>
    <message>
        <source>The old day stays in the log.</source>
        <translation>Den gamle dag bliver stående i loggen.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>Tag næste</translation>
    </message>
    <message>
        <source>Call the next ticket</source>
        <translation>Kald det næste nummer</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Giv et nummer</translation>
    </message>
    <message>
        <source>Whoever was called is here</source>
        <translation>Den, der blev kaldt, er her</translation>
    </message>
    <message>
        <source>Finish the ticket at your desk</source>
        <translation>Afslut nummeret ved din skranke</translation>
    </message>
    <message>
        <source>Next step, or issue the number</source>
        <translation>Næste trin, eller udsted nummeret</translation>
    </message>
    <message>
        <source>Accept the paper</source>
        <translation>Godkend papiret</translation>
    </message>
    <message>
        <source>Something is missing: the case waits</source>
        <translation>Der mangler noget: sagen venter</translation>
    </message>
    <message>
        <source>Undo typing, else the last step</source>
        <translation>Fortryd det skrevne, ellers det sidste trin</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gør om</translation>
    </message>
    <message>
        <source>Show and print the checklist</source>
        <translation>Vis og print tjeklisten</translation>
    </message>
    <message>
        <source>Say it on the screen in the citizen&apos;s language</source>
        <translation>Sig det på skærmen på borgerens sprog</translation>
    </message>
    <message>
        <source>Leave a question or the paper</source>
        <translation>Luk et spørgsmål eller papiret</translation>
    </message>
    <message>
        <source>No citizens here for an administrator</source>
        <translation>Her er ingen borgere for en administrator</translation>
    </message>
    <message>
        <source>You look after keys, staff, backups and how long data is kept. All of it is in Settings (Ctrl+5).</source>
        <translation>Du passer nøgler, medarbejdere, sikkerhedskopier og opbevaring af data. Det hele ligger under Opsætning (Ctrl+5).</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Ingen sag er åben</translation>
    </message>
    <message>
        <source>Scan a passport, press Ctrl+N for a new citizen, or Ctrl+K to find somebody who has been here.</source>
        <translation>Scan et pas, tryk Ctrl+N for en ny borger, eller find en, der har været her før, med Ctrl+K.</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Desk</source>
        <translation>Skranke</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Sager</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicemål</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Opsætning</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Data kept</source>
        <translation>Hvad vi gemmer</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Skranke {number}</translation>
    </message>
    <message>
        <source>Training desk: nothing here is real.</source>
        <translation>Øveskranke: Intet her er virkeligt.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Krypteret</translation>
    </message>
    <message>
        <source>Training desk · encrypted</source>
        <translation>Øveskranke · krypteret</translation>
    </message>
    <message>
        <source>{kind} · {n} cases</source>
        <translation>{kind} · {n} sager</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Case {number}, step “{step}”</source>
        <translation>Sag {number}, trinnet “{step}”</translation>
    </message>
    <message>
        <source>Opening a case for {name}</source>
        <translation>Oprettelse af sag for {name}</translation>
    </message>
    <message>
        <source>Opening a case; no name yet</source>
        <translation>Oprettelse af sag, endnu uden navn</translation>
    </message>
    <message>
        <source>joins case {number}</source>
        <translation>hører til sag {number}</translation>
    </message>
</context>
<context>
    <name>DryRunCard</name>
    <message>
        <source>Choose a target and try it on the last twelve months: the same cases, counted as they were and as they would have been. Nothing is changed.</source>
        <translation>Vælg en målsætning, og prøv den på de sidste tolv måneder: de samme sager, talt op, som det var, og som det ville have været. Intet ændres.</translation>
    </message>
    <message>
        <source>Trying {name} on the last twelve months …</source>
        <translation>Prøver {name} på de sidste tolv måneder …</translation>
    </message>
    <message>
        <source>No case came in during the last twelve months: nothing to try.</source>
        <translation>Der kom ingen sager ind i de sidste tolv måneder, så der er intet at prøve på.</translation>
    </message>
    <message>
        <source>On the last year</source>
        <translation>På det sidste år</translation>
    </message>
    <message>
        <source>{name} on the last year</source>
        <translation>{name} på det sidste år</translation>
    </message>
    <message>
        <source>{count} cases came in from {first} to {last}.</source>
        <translation>{count} sager kom ind fra {first} til {last}.</translation>
    </message>
    <message>
        <source>As it was: {definition}</source>
        <translation>Som det var: {definition}</translation>
    </message>
    <message>
        <source>As it would be: {definition}</source>
        <translation>Som det ville være: {definition}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>Inden for målsætningen</translation>
    </message>
    <message>
        <source>Over the target</source>
        <translation>Over målsætningen</translation>
    </message>
    <message>
        <source>The office&apos;s time, median</source>
        <translation>Kontorets tid, median</translation>
    </message>
    <message>
        <source>The office&apos;s time, 9 of 10 at most</source>
        <translation>Kontorets tid, 9 af 10 højst</translation>
    </message>
    <message>
        <source>The citizen&apos;s wait, median</source>
        <translation>Borgerens ventetid, median</translation>
    </message>
    <message>
        <source>The citizen&apos;s wait, 9 of 10 at most</source>
        <translation>Borgerens ventetid, 9 af 10 højst</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Counted from when</source>
        <translation>Tælles fra</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>Dage, der tæller</translation>
    </message>
    <message>
        <source>Fast: at most (days)</source>
        <translation>Hurtigt: højst (dage)</translation>
    </message>
    <message>
        <source>Target: at most (days)</source>
        <translation>Mål: højst (dage)</translation>
    </message>
    <message>
        <source>Decided by, and where</source>
        <translation>Besluttet af, og hvor</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Gem kladden</translation>
    </message>
    <message>
        <source>A draft counts nothing until it is put in force.</source>
        <translation>En kladde tæller ikke, før den sættes i kraft.</translation>
    </message>
    <message>
        <source>Write a number of days.</source>
        <translation>Skriv et antal dage.</translation>
    </message>
    <message>
        <source>Say who decided it, and where it is written.</source>
        <translation>Skriv, hvem der har besluttet det, og hvor det står.</translation>
    </message>
    <message>
        <source>It cannot be less than “fast”.</source>
        <translation>Det kan ikke være mindre end »hurtigt«.</translation>
    </message>
    <message>
        <source>A copy of {name}</source>
        <translation>En kopi af {name}</translation>
    </message>
    <message>
        <source>The draft {name}</source>
        <translation>Kladden {name}</translation>
    </message>
    <message>
        <source>The limits do not make a target yet.</source>
        <translation>Grænserne giver endnu ikke en målsætning.</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Filtype</translation>
    </message>
    <message>
        <source>Two pages to print or send</source>
        <translation>To sider til print eller mail</translation>
    </message>
    <message>
        <source>Tables on several sheets</source>
        <translation>Tabeller på flere ark</translation>
    </message>
    <message>
        <source>One figure a line</source>
        <translation>Ét tal pr. linje</translation>
    </message>
    <message>
        <source>Exact, also small numbers</source>
        <translation>Præcise tal, også de små</translation>
    </message>
</context>
<context>
    <name>FigureTiles</name>
    <message>
        <source>Open, over the target</source>
        <translation>Åbne over målet</translation>
    </message>
    <message>
        <source>show the cases</source>
        <translation>vis sagerne</translation>
    </message>
    <message>
        <source>Within {limit}, {milestone}</source>
        <translation>Inden for {limit}, {milestone}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>no case decided yet</source>
        <translation>ingen sager afgjort endnu</translation>
    </message>
    <message>
        <source>{count} of {all} decided</source>
        <translation>{count} af {all} afgjorte</translation>
    </message>
    <message>
        <source>The office&apos;s time, median</source>
        <translation>Kontorets tid, median</translation>
    </message>
    <message>
        <source>The citizen&apos;s wait, median</source>
        <translation>Borgerens ventetid, median</translation>
    </message>
    <message>
        <source>9 of 10 at most {days}</source>
        <translation>9 af 10 højst {days}</translation>
    </message>
    <message>
        <source>{days} longer: papers and others</source>
        <translation>{days} længere: papirer og andre</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Ikke gennemført</translation>
    </message>
    <message>
        <source>mostly: {reason} ({count})</source>
        <translation>mest: {reason} ({count})</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle tilstande</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Spor</translation>
    </message>
    <message>
        <source>All pathways</source>
        <translation>Alle spor</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alle kommuner</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ryd filtre</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Fjern filteret {name}</translation>
    </message>
</context>
<context>
    <name>ForgettingCard</name>
    <message>
        <source>To be forgotten now</source>
        <translation>Skal glemmes nu</translation>
    </message>
    <message>
        <source>Forget them…</source>
        <translation>Glem dem…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Glem for altid</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>og {count} til</translation>
    </message>
    <message>
        <source>On hold and left alone: {count}</source>
        <translation>Bevares indtil videre: {count}</translation>
    </message>
    <message>
        <source>{count} cases, closed on {day} or before</source>
        <translation>{count} sager, afsluttet senest {day}</translation>
    </message>
    <message>
        <source>Take the person out of {count} cases? Names, birth dates, addresses and typed reasons are deleted for good; waiting times stay. This cannot be undone.</source>
        <translation>Skal personen glemmes i {count} sager? Navne, fødselsdage, adresser og skrevne begrundelser slettes for altid; ventetiderne bliver. Det kan ikke fortrydes.</translation>
    </message>
    <message>
        <source>It begins…</source>
        <translation>Går i gang…</translation>
    </message>
    <message>
        <source>It stops after those that are being forgotten now…</source>
        <translation>Stopper efter dem, der glemmes lige nu…</translation>
    </message>
    <message>
        <source>{done} of {total} are forgotten…</source>
        <translation>{done} af {total} er glemt…</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>afsluttet {day}</translation>
    </message>
</context>
<context>
    <name>GivePasswordPanel</name>
    <message>
        <source>Give the password</source>
        <translation>Giv adgangskoden</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>Ny adgangskode til {name}</translation>
    </message>
    <message>
        <source>The old one opens nothing any more. Tell them in person.</source>
        <translation>Den gamle åbner ikke længere noget. Sig den nye mundtligt.</translation>
    </message>
</context>
<context>
    <name>GivenUpCard</name>
    <message>
        <source>Ended without MitID</source>
        <translation>Afsluttet uden MitID</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>GuardingCard</name>
    <message>
        <source>CPR numbers and the lock</source>
        <translation>CPR-numre og låsen</translation>
    </message>
    <message>
        <source>Keep CPR numbers</source>
        <translation>Gem CPR-numre</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lås efter</translation>
    </message>
    <message>
        <source>PIN for today</source>
        <translation>Pinkode for i dag</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Brug denne pinkode</translation>
    </message>
    <message>
        <source>The PIN only reopens the locked window, and only until the program is closed. After five wrong tries it is forgotten.</source>
        <translation>Pinkoden låser kun det låste vindue op igen, og kun indtil programmet lukkes. Efter fem forkerte forsøg gælder den ikke længere.</translation>
    </message>
    <message>
        <source>Chosen by the team lead.</source>
        <translation>Vælges af teamlederen.</translation>
    </message>
    <message>
        <source>The PIN reopens the window until it is closed.</source>
        <translation>Pinkoden låser vinduet op, indtil programmet lukkes.</translation>
    </message>
    <message>
        <source>while the case is open</source>
        <translation>mens sagen er åben</translation>
    </message>
    <message>
        <source>never; only a fingerprint</source>
        <translation>aldrig; kun et fingeraftryk</translation>
    </message>
    <message>
        <source>{count} min without input</source>
        <translation>{count} min. uden brug</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Next step</source>
        <translation>Næste trin</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Henvis</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Genåbn sagen</translation>
    </message>
    <message>
        <source>To the present step</source>
        <translation>Til det aktuelle trin</translation>
    </message>
    <message>
        <source>Issue CPR number</source>
        <translation>Udsted CPR-nummer</translation>
    </message>
    <message>
        <source>Issue MitID</source>
        <translation>Udsted MitID</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>dag {day}</translation>
    </message>
    <message>
        <source>CPR number</source>
        <translation>CPR-nummer</translation>
    </message>
    <message>
        <source>replacement number</source>
        <translation>erstatningsnummer</translation>
    </message>
    <message>
        <source>Name and address protection</source>
        <translation>Navne- og adressebeskyttelse</translation>
    </message>
    <message>
        <source>day, month, year: 3/12/26</source>
        <translation>dag, måned, år: 3/12/26</translation>
    </message>
    <message>
        <source>name or three letters: Poland, POL</source>
        <translation>navn eller tre bogstaver: Polen, POL</translation>
    </message>
    <message>
        <source>name or four figures: 0101</source>
        <translation>navn eller fire cifre: 0101</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>In the app, by themselves</source>
        <translation>Selv, i appen</translation>
    </message>
    <message>
        <source>Here at the counter</source>
        <translation>Her ved skranken</translation>
    </message>
    <message>
        <source>The name is the same in the document</source>
        <translation>Navnet er det samme i dokumentet</translation>
    </message>
    <message>
        <source>unmarried</source>
        <translation>ugift</translation>
    </message>
    <message>
        <source>married</source>
        <translation>gift</translation>
    </message>
    <message>
        <source>divorced</source>
        <translation>fraskilt</translation>
    </message>
    <message>
        <source>widowed</source>
        <translation>enke eller enkemand</translation>
    </message>
    <message>
        <source>A child is here without both parents, or they are not married</source>
        <translation>Et barn er her uden begge forældre, eller forældrene er ikke gift</translation>
    </message>
    <message>
        <source>Has a foreign driving licence</source>
        <translation>Har udenlandsk kørekort</translation>
    </message>
    <message>
        <source>Was insured against unemployment abroad</source>
        <translation>Var arbejdsløshedsforsikret i udlandet</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Fornavne</translation>
    </message>
    <message>
        <source>Scanned name</source>
        <translation>Scannet navn</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Statsborgerskab</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Fødested</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldigt til</translation>
    </message>
    <message>
        <source>Had a Danish number</source>
        <translation>Har haft dansk nummer</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>Flyttet fra</translation>
    </message>
    <message>
        <source>Came to Denmark</source>
        <translation>Kom til Danmark</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>Flyttet ind</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Lives with somebody</source>
        <translation>Bor hos nogen</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Civilstand</translation>
    </message>
    <message>
        <source>Children under 18 along</source>
        <translation>Børn under 18 med</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Forældre</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Læge</translation>
    </message>
    <message>
        <source>MitID</source>
        <translation>MitID</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Kørekort</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>A-kasse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>with {who}</source>
        <translation>hos {who}</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Sag {number}</translation>
    </message>
    <message>
        <source>scanned · confirm the name</source>
        <translation>scannet · bekræft navnet</translation>
    </message>
    <message>
        <source>Name and address are protected: say neither aloud, and let nobody see the screen.</source>
        <translation>Navn og adresse er beskyttet: sig dem ikke højt, og lad ingen se skærmen.</translation>
    </message>
    <message>
        <source>Forgotten on {day}</source>
        <translation>Glemt {day}</translation>
    </message>
    <message>
        <source>The person is not kept any more. The days and waiting times are; nothing can be changed. If the citizen comes back, open a new case.</source>
        <translation>Personen er ikke bevaret mere. Dage og ventetider er; intet kan ændres. Kommer borgeren igen, så opret en ny sag.</translation>
    </message>
    <message>
        <source>party of {count}</source>
        <translation>{count} kom sammen</translation>
    </message>
    <message>
        <source>after {step}</source>
        <translation>efter {step}</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>{count} papirer</translation>
    </message>
    <message>
        <source>no stamp</source>
        <translation>intet stempel</translation>
    </message>
    <message>
        <source>apostille</source>
        <translation>apostille</translation>
    </message>
    <message>
        <source>legalised</source>
        <translation>legaliseret</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tysk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norsk</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>svensk</translation>
    </message>
    <message>
        <source>French</source>
        <translation>fransk</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>et andet sprog</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Udstedt den</translation>
    </message>
    <message>
        <source>Issued in</source>
        <translation>Udstedt i</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>An authorised translation lies with it</source>
        <translation>En autoriseret oversættelse ligger ved</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Oversættelse</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papirer</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>Hvilket dokument</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkend</translation>
    </message>
    <message>
        <source>Missing…</source>
        <translation>Mangler…</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Ikke nødvendigt…</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Se nærmere</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>Hvorfor: {why}</translation>
    </message>
    <message>
        <source>Source: {pages} · checked {day}</source>
        <translation>Kilde: {pages} · kontrolleret {day}</translation>
    </message>
    <message>
        <source>must be confirmed by the office</source>
        <translation>skal bekræftes af kontoret</translation>
    </message>
    <message>
        <source>{whom} since {day}</source>
        <translation>{whom} siden {day}</translation>
    </message>
    <message>
        <source>Opens when “{step}” is finished.</source>
        <translation>Åbner, når „{step}“ er afsluttet.</translation>
    </message>
    <message>
        <source>Register only when all of this is true:</source>
        <translation>Registrér kun, når alt dette er opfyldt:</translation>
    </message>
    <message>
        <source>User ID and codes are the citizen&apos;s alone: look away, and never write them down.</source>
        <translation>Bruger-id og koder er borgerens alene: se væk, og skriv dem aldrig ned.</translation>
    </message>
    <message>
        <source>step {number} of {of}</source>
        <translation>trin {number} af {of}</translation>
    </message>
    <message>
        <source>On the citizen&apos;s checklist: {titles}.</source>
        <translation>På borgerens tjekliste: {titles}.</translation>
    </message>
    <message>
        <source>came alone</source>
        <translation>kom alene</translation>
    </message>
    <message>
        <source>main person</source>
        <translation>hovedperson</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>ægtefælle</translation>
    </message>
    <message>
        <source>child</source>
        <translation>barn</translation>
    </message>
    <message>
        <source>came along</source>
        <translation>kom med</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>borgeren</translation>
    </message>
    <message>
        <source>SIRI</source>
        <translation>SIRI</translation>
    </message>
    <message>
        <source>the Immigration Service</source>
        <translation>Udlændingestyrelsen</translation>
    </message>
    <message>
        <source>a translation</source>
        <translation>en oversættelse</translation>
    </message>
    <message>
        <source>an apostille or legalisation</source>
        <translation>apostille eller legalisering</translation>
    </message>
    <message>
        <source>the address check</source>
        <translation>adressekontrollen</translation>
    </message>
    <message>
        <source>the citizen&apos;s municipality</source>
        <translation>borgerens kommune</translation>
    </message>
    <message>
        <source>us (our own capacity)</source>
        <translation>os selv (egen kapacitet)</translation>
    </message>
    <message>
        <source>{age} months old, limit {limit}</source>
        <translation>{age} måneder gammelt, højst {limit}</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>er udløbet</translation>
    </message>
    <message>
        <source>issued in the future</source>
        <translation>udstedt i fremtiden</translation>
    </message>
    <message>
        <source>needs a translation</source>
        <translation>skal oversættes</translation>
    </message>
    <message>
        <source>needs an apostille</source>
        <translation>skal have apostille</translation>
    </message>
    <message>
        <source>needs legalisation</source>
        <translation>skal legaliseres</translation>
    </message>
    <message>
        <source>issued when?</source>
        <translation>udstedt hvornår?</translation>
    </message>
    <message>
        <source>valid until when?</source>
        <translation>gyldigt til hvornår?</translation>
    </message>
    <message>
        <source>in which language?</source>
        <translation>på hvilket sprog?</translation>
    </message>
    <message>
        <source>from which country?</source>
        <translation>fra hvilket land?</translation>
    </message>
    <message>
        <source>desk {number}</source>
        <translation>skranke {number}</translation>
    </message>
    <message>
        <source>fully informed</source>
        <translation>fuldt oplyst</translation>
    </message>
    <message>
        <source>the pause</source>
        <translation>pausen</translation>
    </message>
    <message>
        <source>the end of the pause</source>
        <translation>genoptagelsen</translation>
    </message>
    <message>
        <source>the CPR number</source>
        <translation>CPR-nummeret</translation>
    </message>
    <message>
        <source>the end of the case</source>
        <translation>afslutningen af sagen</translation>
    </message>
    <message>
        <source>the reopening</source>
        <translation>genåbningen</translation>
    </message>
    <message>
        <source>the corrected first day</source>
        <translation>den rettede første dag</translation>
    </message>
    <message>
        <source>the corrected day of being informed</source>
        <translation>den rettede dag for fuldt oplyst</translation>
    </message>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ikke nødvendig</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>afslået</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>åbnet igen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godkendt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>A replacement number (day + 60), not a CPR number. Use it only where no real number can be had.</source>
        <translation>Et erstatningsnummer (dag + 60), ikke et CPR-nummer. Brug det kun, hvor der ikke kan fås et rigtigt nummer.</translation>
    </message>
    <message>
        <source>The number says born {day}: over 115 years ago. Check the seventh digit.</source>
        <translation>Efter nummeret er borgeren født {day}, for over 115 år siden. Tjek det syvende ciffer.</translation>
    </message>
    <message>
        <source>The number says born {day}; the case says {born}. Check both.</source>
        <translation>Nummeret siger født {day}; sagen siger {born}. Tjek begge.</translation>
    </message>
    <message>
        <source>The last digit is the other sex&apos;s than the case says. Check both.</source>
        <translation>Det sidste ciffer passer til det andet køn end sagens. Tjek begge.</translation>
    </message>
    <message>
        <source>The control digit does not fit. Many numbers since 2007 are like that: compare it once more, then go on.</source>
        <translation>Kontrolcifret passer ikke. Sådan er mange numre siden 2007: sammenlign det én gang til, og gå så videre.</translation>
    </message>
    <message>
        <source>The control digit does not fit. That is usual for people born on 1 January.</source>
        <translation>Kontrolcifret passer ikke. Det er almindeligt for folk født den 1. januar.</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Fortrudt: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Gjort om: {what}</translation>
    </message>
    <message>
        <source>{by} changed meanwhile ({time}): {what}.</source>
        <translation>{by} har ændret imens ({time}): {what}.</translation>
    </message>
    <message>
        <source>Name and address are protected. Is the paper for the citizen&apos;s own hand, and does nobody else see the printer or the folder?</source>
        <translation>Navn og adresse er beskyttet. Er papiret til borgeren selv, og kan ingen andre se printeren eller mappen?</translation>
    </message>
    <message>
        <source>Yes, print</source>
        <translation>Ja, udskriv</translation>
    </message>
    <message>
        <source>Yes, save</source>
        <translation>Ja, gem</translation>
    </message>
    <message>
        <source>Save the checklist</source>
        <translation>Gem tjeklisten</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til printeren.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gemt som {name}.</translation>
    </message>
    <message>
        <source>Hidden: somebody in the family has name and address protection.</source>
        <translation>Skjult: en i familien har navne- og adressebeskyttelse.</translation>
    </message>
    <message>
        <source>Changed in the case since this was typed. There it says: {now}</source>
        <translation>Ændret i sagen, siden dette blev skrevet. Der står nu: {now}</translation>
    </message>
    <message>
        <source>What is being typed is kept safe again.</source>
        <translation>Det, der bliver skrevet, er sikret igen.</translation>
    </message>
    <message>
        <source>The case is put back: whoever takes the next one may get it.</source>
        <translation>Sagen er lagt tilbage: Den, der tager næste, kan få den.</translation>
    </message>
    <message>
        <source>Copied. The clipboard forgets the number after 10 seconds.</source>
        <translation>Kopieret. Udklipsholderen glemmer nummeret efter 10 sekunder.</translation>
    </message>
    <message>
        <source>The welcome page was sent to the printer.</source>
        <translation>Velkomstsiden er sendt til printeren.</translation>
    </message>
</context>
<context>
    <name>GuidePanels</name>
    <message>
        <source>Why is “{what}” not needed?</source>
        <translation>Hvorfor er „{what}“ ikke nødvendigt?</translation>
    </message>
    <message>
        <source>Why was “{what}” refused?</source>
        <translation>Hvorfor blev der givet afslag på „{what}“?</translation>
    </message>
    <message>
        <source>Why does the case end here?</source>
        <translation>Hvorfor slutter sagen her?</translation>
    </message>
    <message>
        <source>It can be reopened later.</source>
        <translation>Den kan genåbnes senere.</translation>
    </message>
    <message>
        <source>End the case</source>
        <translation>Afslut sagen</translation>
    </message>
    <message>
        <source>Which pathway is the right one?</source>
        <translation>Hvilket spor er det rigtige?</translation>
    </message>
    <message>
        <source>What is done keeps its mark.</source>
        <translation>Det, der er gjort, bliver stående.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>You both wrote in the same field</source>
        <translation>I har begge skrevet i det samme felt</translation>
    </message>
    <message>
        <source>The reason stays with the case.</source>
        <translation>Begrundelsen bliver stående på sagen.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekræft</translation>
    </message>
</context>
<context>
    <name>HallList</name>
    <message>
        <source>Nobody in the hall</source>
        <translation>Ingen i hallen</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Giv et nummer</translation>
    </message>
    <message>
        <source>Enter: the next number</source>
        <translation>Enter: næste nummer</translation>
    </message>
    <message>
        <source>Number on the slip or case number; empty: the next one</source>
        <translation>Nummeret på sedlen eller sagsnummeret; tomt: det næste</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Hallen</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>parkeret</translation>
    </message>
    <message>
        <source>at a desk</source>
        <translation>ved skranken</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>kom ikke</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Ingen sag endnu</translation>
    </message>
    <message>
        <source>Hall · {count} waiting</source>
        <translation>Hallen · {count} venter</translation>
    </message>
</context>
<context>
    <name>HallWiring</name>
    <message>
        <source>Number {number} given</source>
        <translation>Nummer {number} givet</translation>
    </message>
    <message>
        <source>Number {number} called</source>
        <translation>Nummer {number} kaldt</translation>
    </message>
    <message>
        <source>Number {number} is here</source>
        <translation>Nummer {number} er her</translation>
    </message>
    <message>
        <source>Number {number} parked</source>
        <translation>Nummer {number} parkeret</translation>
    </message>
    <message>
        <source>Number {number} is back</source>
        <translation>Nummer {number} er tilbage</translation>
    </message>
    <message>
        <source>Number {number} did not come</source>
        <translation>Nummer {number} kom ikke</translation>
    </message>
    <message>
        <source>Number {number} finished</source>
        <translation>Nummer {number} afsluttet</translation>
    </message>
    <message>
        <source>Number {number} is still at your desk: F12 finishes it.</source>
        <translation>Nummer {number} er stadig ved din skranke: F12 afslutter det.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message>
        <source>Kept whatever their age</source>
        <translation>Bevares uanset alder</translation>
    </message>
    <message>
        <source>No case. A team lead can keep one from its own page.</source>
        <translation>Ingen sager. En teamleder kan bevare en sag fra sagens egen side.</translation>
    </message>
    <message>
        <source>Let it go again…</source>
        <translation>Ophæv bevaringen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Ophæv</translation>
    </message>
    <message>
        <source>Let case {case} go? It is forgotten when its time is over, like any other.</source>
        <translation>Skal sag {case} ikke bevares mere? Så glemmes den, når dens tid er gået, som alle andre.</translation>
    </message>
    <message>
        <source>since {day}, by {name}</source>
        <translation>siden {day}, bestemt af {name}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>Flyttet ind</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>street, number, postcode and town</source>
        <translation>vej, nummer, postnummer og by</translation>
    </message>
    <message>
        <source>day, month, year: 3/11/26</source>
        <translation>dag, måned, år: 3/11/26</translation>
    </message>
    <message>
        <source>name or four figures: 0101</source>
        <translation>navn eller fire cifre: 0101</translation>
    </message>
    <message>
        <source>All who came together share this home. What they do not know yet may stay empty and be asked later.</source>
        <translation>Alle, der kom sammen, deler denne bolig. Det, de endnu ikke ved, kan vente: lad feltet stå tomt.</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Opening hours</source>
        <translation>Åbningstider</translation>
    </message>
    <message>
        <source>Other hours…</source>
        <translation>Andre åbningstider…</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gælder nu</translation>
    </message>
    <message>
        <source>In force since {day}</source>
        <translation>Gælder siden {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Før det</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Fra {day}</translation>
    </message>
</context>
<context>
    <name>HoursPanel</name>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>Other opening hours</source>
        <translation>Andre åbningstider</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Use these hours</source>
        <translation>Brug disse tider</translation>
    </message>
    <message>
        <source>Several spans a day are written like 9-12, 13-15.30; an empty line is a closed day. Days before the first one keep the hours they had.</source>
        <translation>Flere tidsrum på en dag skrives som 9-12, 13-15.30; en tom linje er en lukket dag. Dage før den første beholder de tider, de havde.</translation>
    </message>
    <message>
        <source>Write the hours like 9-12, 13-15.30, or leave it empty.</source>
        <translation>Skriv tiderne som 9-12, 13-15.30, eller lad feltet være tomt.</translation>
    </message>
</context>
<context>
    <name>HoursStep</name>
    <message>
        <source>The desk must be open on one day at least.</source>
        <translation>Skranken skal have åbent mindst én dag.</translation>
    </message>
    <message>
        <source>{day}: write the hours like 9:00 and 15:00, the end after the beginning.</source>
        <translation>{day}: Skriv tiderne som 9:00 og 15:00, slut efter start.</translation>
    </message>
    <message>
        <source>{day}, opens</source>
        <translation>{day}, åbner</translation>
    </message>
    <message>
        <source>{day}, closes</source>
        <translation>{day}, lukker</translation>
    </message>
</context>
<context>
    <name>JobsCard</name>
    <message>
        <source>On the printer now</source>
        <translation>På vej til printeren</translation>
    </message>
    <message>
        <source>Nothing is on its way from this program.</source>
        <translation>Intet er på vej fra programmet her.</translation>
    </message>
</context>
<context>
    <name>KeyPaper</name>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til printeren.</translation>
    </message>
    <message>
        <source>The printer did not answer. Choose another one, or save the PDF.</source>
        <translation>Printeren svarede ikke. Vælg en anden, eller gem PDF-filen.</translation>
    </message>
    <message>
        <source>Saved as {file}. Print it, then delete the file.</source>
        <translation>Gemt som {file}. Udskriv arket, og slet så filen.</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>They have left</source>
        <translation>Er fratrådt</translation>
    </message>
    <message>
        <source>{name} works here no more?</source>
        <translation>Arbejder {name} her ikke længere?</translation>
    </message>
    <message>
        <source>Their password opens nothing from now on. What they did stays in the log under their name. If they knew the recovery key, or may have copied the folder, give the desk a new key as well.</source>
        <translation>Adgangskoden åbner ikke længere noget. Det, medarbejderen har gjort, bliver stående i loggen under navnet. Kendte medarbejderen gendannelsesnøglen, eller kan mappen være kopieret, så giv også skranken en ny nøgle.</translation>
    </message>
</context>
<context>
    <name>LeftBehindCard</name>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Ankomst did not close properly. This was half typed:</source>
        <translation>Ankomst blev ikke lukket rigtigt. Det her var ved at blive skrevet:</translation>
    </message>
    <message>
        <source>This was half typed when Ankomst was closed:</source>
        <translation>Det her var ved at blive skrevet, da Ankomst blev lukket:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n mere</numerusform>
            <numerusform>og %n mere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>How long it is kept</source>
        <translation>Så længe gemmes det</translation>
    </message>
    <message>
        <source>A person, days after closing</source>
        <translation>En person, dage efter afslutning</translation>
    </message>
    <message>
        <source>The log, years</source>
        <translation>Loggen, år</translation>
    </message>
    <message>
        <source>Save the limits</source>
        <translation>Gem fristerne</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gemt.</translation>
    </message>
    <message>
        <source>The person in a case, after it is closed</source>
        <translation>Personen i en sag, efter at den er afsluttet</translation>
    </message>
    <message>
        <source>Receipts of what was done already</source>
        <translation>Kvitteringer for det, der allerede er gjort</translation>
    </message>
    <message>
        <source>Half-typed forms</source>
        <translation>Kladder (halvt udfyldte formularer)</translation>
    </message>
    <message>
        <source>Backups, encrypted</source>
        <translation>Sikkerhedskopier, krypterede</translation>
    </message>
    <message>
        <source>Files that a restored backup replaced</source>
        <translation>Filer, som en hentet sikkerhedskopi har afløst</translation>
    </message>
    <message>
        <source>What was saved of a damaged desk</source>
        <translation>Det, der blev reddet af en beskadiget skranke</translation>
    </message>
    <message>
        <source>The log: case numbers and staff, no citizens</source>
        <translation>Loggen: sagsnumre og medarbejdere, ingen borgere</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dage</translation>
    </message>
    <message>
        <source>at most {count} months</source>
        <translation>højst {count} måneder</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} år</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Lines about one case</source>
        <translation>Linjer om én sag</translation>
    </message>
    <message>
        <source>The week&apos;s sample</source>
        <translation>Ugens stikprøve</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>samme navn</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>samme adresse</translation>
    </message>
    <message>
        <source>many looks</source>
        <translation>mange opslag</translation>
    </message>
    <message>
        <source>out of hours</source>
        <translation>uden for åbningstid</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>beskyttet</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Reading the log …</source>
        <translation>Læser loggen …</translation>
    </message>
    <message>
        <source>Drawing the week&apos;s sample …</source>
        <translation>Trækker ugens stikprøve …</translation>
    </message>
    <message>
        <source>{looks} looks · {flagged} stand out · {shown} shown</source>
        <translation>{looks} opslag · {flagged} falder i øjnene · {shown} vist</translation>
    </message>
    <message>
        <source>Nobody was looked at</source>
        <translation>Ingen opslag</translation>
    </message>
    <message>
        <source>The week has no looks. It can be signed off all the same.</source>
        <translation>Ugen har ingen opslag. Den kan godkendes alligevel.</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>Ingen sag valgt</translation>
    </message>
    <message>
        <source>Type a case number. Looking here is written in the log too.</source>
        <translation>Skriv et sagsnummer. Også opslag her skrives i loggen.</translation>
    </message>
    <message>
        <source>Signed off by {name} · {note}</source>
        <translation>Godkendt af {name} · {note}</translation>
    </message>
    <message>
        <source>The week can be signed off when it is over.</source>
        <translation>Ugen kan godkendes, når den er slut.</translation>
    </message>
    <message>
        <source>Signs are no proofs: ask the person before you judge.</source>
        <translation>Tegn er ikke beviser: spørg medarbejderen, før du dømmer.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Who has looked at this case?</source>
        <translation>Hvem har set på denne sag?</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Sagsnummer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Extract for the citizen…</source>
        <translation>Udtræk til borgeren…</translation>
    </message>
    <message>
        <source>Looks of the week</source>
        <translation>Ugens opslag</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Ugen før</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Ugen efter</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Godkend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
</context>
<context>
    <name>LogWiring</name>
    <message>
        <source>Only a team lead looks through the log.</source>
        <translation>Kun en teamleder gennemgår loggen.</translation>
    </message>
    <message>
        <source>Signed off.</source>
        <translation>Godkendt.</translation>
    </message>
    <message>
        <source>Save the extract</source>
        <translation>Gem udtrækket</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gemt som {name}.</translation>
    </message>
</context>
<context>
    <name>MunicipalitiesCard</name>
    <message>
        <source>Municipality by municipality</source>
        <translation>Kommune for kommune</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>endnu ikke kendt</translation>
    </message>
</context>
<context>
    <name>NewKeyPanel</name>
    <message>
        <source>The new recovery key</source>
        <translation>Den nye gendannelsesnøgle</translation>
    </message>
    <message>
        <source>Give the desk its new key</source>
        <translation>Giv skranken dens nye nøgle</translation>
    </message>
    <message>
        <source>The desk closes, is encrypted anew and opens again by itself. Until that is done the old recovery key counts.</source>
        <translation>Skranken lukker, krypteres på ny og åbner igen af sig selv. Indtil det er sket, gælder den gamle gendannelsesnøgle.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Ny adgangskode</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Den samme igen</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock ser ud til at være slået til.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>At least {n} characters. Four words that do not belong together are strong, and easy to remember.</source>
        <translation>Mindst {n} tegn. Fire ord, der ikke hører sammen, er stærke og nemme at huske.</translation>
    </message>
</context>
<context>
    <name>NotDecidedCard</name>
    <message>
        <source>Not decided yet</source>
        <translation>Ikke afgjort endnu</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Causes</source>
        <translation>Årsager</translation>
    </message>
    <message>
        <source>No cause is written down.</source>
        <translation>Der er ikke noteret nogen årsag.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad skete der</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>dag, måned, år</translation>
    </message>
    <message>
        <source>e.g. semester start</source>
        <translation>fx semesterstart</translation>
    </message>
    <message>
        <source>Write cause</source>
        <translation>Notér årsag</translation>
    </message>
    <message>
        <source>Take cause away</source>
        <translation>Fjern årsag</translation>
    </message>
    <message>
        <source>Write a day, e.g. {day}</source>
        <translation>Skriv en dato, fx {day}</translation>
    </message>
</context>
<context>
    <name>OfferedLine</name>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Throw away for good</source>
        <translation>Smid ud for altid</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Smid ud</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Name of the office</source>
        <translation>Kontorets navn</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Write what the office is called.</source>
        <translation>Skriv, hvad kontoret hedder.</translation>
    </message>
    <message>
        <source>Choose the centre this office belongs to.</source>
        <translation>Vælg det center, kontoret hører til.</translation>
    </message>
    <message>
        <source>Write the name of a Danish municipality, e.g. Aarhus.</source>
        <translation>Skriv navnet på en dansk kommune, f.eks. Aarhus.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vælg …</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>Saved {time}</source>
        <translation>Gemt {time}</translation>
    </message>
</context>
<context>
    <name>OpenPanel</name>
    <message>
        <source>Open the day again</source>
        <translation>Åbn dagen igen</translation>
    </message>
    <message>
        <source>It has the hours of its weekday again, and is counted.</source>
        <translation>Den får ugedagens åbningstider igen og tælles med.</translation>
    </message>
    <message>
        <source>Open again on {day}? ({name})</source>
        <translation>Åbent alligevel {day}? ({name})</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Brug forslaget</translation>
    </message>
    <message>
        <source>Choose this one</source>
        <translation>Vælg dette</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Næste person</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Opret sagen</translation>
    </message>
    <message>
        <source>Open {count} cases</source>
        <translation>Opret {count} sager</translation>
    </message>
    <message>
        <source>Finish without a case</source>
        <translation>Afslut uden sag</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Hvem er kommet</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Bolig</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Spor</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Ægtefælle</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>main person</source>
        <translation>hovedperson</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>ægtefælle</translation>
    </message>
    <message>
        <source>child</source>
        <translation>barn</translation>
    </message>
    <message>
        <source>came along</source>
        <translation>fulgte med</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>Dokumenttype</translation>
    </message>
    <message>
        <source>Issuing country</source>
        <translation>Udstedelsesland</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Statsborgerskab</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Dokumentnummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldigt til</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personligt nummer</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Det hele</translation>
    </message>
    <message>
        <source>check digit of: {field}</source>
        <translation>kontrolciffer til: {field}</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>mangler noget</translation>
    </message>
    <message>
        <source>compare the name</source>
        <translation>sammenlign navnet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>to be asked</source>
        <translation>spørges senere</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>ingen sag</translation>
    </message>
    <message>
        <source>no pathway</source>
        <translation>intet spor</translation>
    </message>
    <message>
        <source>Type the citizenship: the country&apos;s name, or three letters, e.g. POL.</source>
        <translation>Skriv statsborgerskabet: landets navn eller tre bogstaver, fx POL.</translation>
    </message>
</context>
<context>
    <name>OpeningDaysPage</name>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Opening days</source>
        <translation>Åbningsdage</translation>
    </message>
    <message>
        <source>When the desk is open. Targets in opening days are counted by it; a change for days to come leaves earlier figures alone.</source>
        <translation>Hvornår skranken har åbent. Målsætninger i åbningsdage tælles efter det; en ændring for kommende dage lader tidligere tal være.</translation>
    </message>
</context>
<context>
    <name>OpeningDaysWiring</name>
    <message>
        <source>Confirm {year}…</source>
        <translation>Bekræft {year}…</translation>
    </message>
    <message>
        <source>These hours are in force from {day}.</source>
        <translation>Disse åbningstider gælder fra {day}.</translation>
    </message>
    <message>
        <source>The hours from {day} are what they were.</source>
        <translation>Åbningstiderne fra {day} er, som de var.</translation>
    </message>
    <message>
        <source>The desk is closed on {day}.</source>
        <translation>Skranken holder lukket {day}.</translation>
    </message>
    <message>
        <source>The desk is open on {day} as on other weekdays.</source>
        <translation>Skranken har åbent {day} som på ugedagen ellers.</translation>
    </message>
    <message>
        <source>{day} is no closing day any more.</source>
        <translation>{day} er ikke længere en lukkedag.</translation>
    </message>
    <message>
        <source>The closing days of {year} are confirmed.</source>
        <translation>Lukkedagene i {year} er bekræftet.</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Leave</source>
        <translation>Forlad</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Joins the party of case {number}</source>
        <translation>Kom sammen med sag {number}</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
</context>
<context>
    <name>OwnPasswordPanel</name>
    <message>
        <source>Password until now</source>
        <translation>Nuværende adgangskode</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Skift min adgangskode</translation>
    </message>
    <message>
        <source>Write the password you signed in with.</source>
        <translation>Skriv den adgangskode, du loggede ind med.</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Min adgangskode</translation>
    </message>
    <message>
        <source>Nobody else knows it, and nobody can look it up.</source>
        <translation>Ingen andre kender den, og ingen kan slå den op.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Shows the password while held</source>
        <translation>Viser adgangskoden, så længe knappen holdes nede</translation>
    </message>
</context>
<context>
    <name>PathwayPage</name>
    <message>
        <source>Choose the pathway</source>
        <translation>Vælg sporet</translation>
    </message>
</context>
<context>
    <name>PathwaysCard</name>
    <message>
        <source>Pathway by pathway</source>
        <translation>Spor for spor</translation>
    </message>
</context>
<context>
    <name>PausesCard</name>
    <message>
        <source>Pauses by reason</source>
        <translation>Pauser efter årsag</translation>
    </message>
    <message>
        <source>No case was paused.</source>
        <translation>Ingen sag har været på pause.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Came together</source>
        <translation>Kom sammen</translation>
    </message>
    <message>
        <source>age {years}</source>
        <translation>{years} år</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>En ny person</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Type instead</source>
        <translation>Skriv i stedet</translation>
    </message>
    <message>
        <source>Type somebody else</source>
        <translation>Skriv en til</translation>
    </message>
</context>
<context>
    <name>PeriodButton</name>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Use these days</source>
        <translation>Brug disse dage</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>dag, måned, år</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle dage</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>valgt</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Denne måned</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Sidste måned</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Seneste 3 måneder</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Seneste 12 måneder</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>I år</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Sidste år</translation>
    </message>
    <message>
        <source>Write a day, e.g. {day}</source>
        <translation>Skriv en dag, fx {day}</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Den dag er ikke kommet endnu.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Perioden slutter, før den begynder.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Citizenship</source>
        <translation>Statsborgerskab</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Dokumentnummer</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldigt til</translation>
    </message>
    <message>
        <source>I have compared the name with the passport</source>
        <translation>Jeg har sammenlignet navnet med passet</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>er udløbet</translation>
    </message>
    <message>
        <source>name compared</source>
        <translation>navnet er sammenlignet</translation>
    </message>
    <message>
        <source>the name may be cut off; compare it with the passport</source>
        <translation>navnet kan være skåret af; sammenlign det med passet</translation>
    </message>
    <message>
        <source>name not covered by a check digit; compare it with the passport</source>
        <translation>navnet har intet kontrolciffer; sammenlign det med passet</translation>
    </message>
    <message>
        <source>incomplete in the passport; press F2 and type it</source>
        <translation>ufuldstændig i passet; tryk F2, og skriv den</translation>
    </message>
    <message>
        <source>{day} · age {years}</source>
        <translation>{day} · {years} år</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Fornavne</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Statsborgerskab</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>day, month, year: 3/12/90</source>
        <translation>dag, måned, år: 3/12/90</translation>
    </message>
    <message>
        <source>name or three letters: Poland, POL</source>
        <translation>navn eller tre bogstaver: Polen, POL</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Type it instead</source>
        <translation>Skriv det i stedet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Kom som</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>En ny person</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>Åbn den sag</translation>
    </message>
    <message>
        <source>Already here: case {number} ({about}).</source>
        <translation>Er her allerede: sag {number} ({about}).</translation>
    </message>
</context>
<context>
    <name>PickButton</name>
    <message>
        <source>Type to find</source>
        <translation>Skriv for at finde</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>valgt</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Tilbage til sagen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>How it is set</source>
        <translation>Opsætning</translation>
    </message>
    <message>
        <source>Making the paper …</source>
        <translation>Laver papiret …</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>Side {number} af {of}</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>Changed since</source>
        <translation>Ændret siden</translation>
    </message>
    <message>
        <source>Printed papers</source>
        <translation>Udskrevne papirer</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Tjekliste</translation>
    </message>
    <message>
        <source>Letter about missing papers</source>
        <translation>Brev om manglende papirer</translation>
    </message>
    <message>
        <source>Family pack</source>
        <translation>Familiepakke</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Velkomstside</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Stor skrift</translation>
    </message>
    <message>
        <source>Easy to read</source>
        <translation>Let at læse</translation>
    </message>
    <message>
        <source>Booklet (A5)</source>
        <translation>Hæfte (A5)</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainsk</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polsk</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumænsk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spansk</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiensk</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Fransk</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugisisk</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisk</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Kinesisk</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisk</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Tyrkisk</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisk</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarsk</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>ikke gennemlæst</translation>
    </message>
    <message>
        <source>Today&apos;s prints</source>
        <translation>Udskrifter</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Your role does not print for citizens.</source>
        <translation>Din rolle udskriver ikke for borgere.</translation>
    </message>
    <message>
        <source>Reading the prints …</source>
        <translation>Læser udskrifterne …</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln print(s)</source>
        <translation>
            <numerusform>%Ln udskrift</numerusform>
            <numerusform>%Ln udskrifter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing printed today</source>
        <translation>Intet udskrevet i dag</translation>
    </message>
    <message>
        <source>Open a case and press Ctrl+P, or print for many with the button above. What was printed stands here.</source>
        <translation>Åbn en sag og tryk Ctrl+P, eller udskriv for flere med knappen ovenfor. Det, der er udskrevet, står her.</translation>
    </message>
    <message>
        <source>Nothing was printed on that day</source>
        <translation>Intet blev udskrevet den dag</translation>
    </message>
    <message>
        <source>Go on to another day.</source>
        <translation>Gå til en anden dag.</translation>
    </message>
    <message>
        <source>This paper is printed from the case itself.</source>
        <translation>Dette papir udskrives fra selve sagen.</translation>
    </message>
    <message>
        <source>The case has been saved since. A new print shows it as it stands now.</source>
        <translation>Sagen er gemt siden. En ny udskrift viser den, som den er nu.</translation>
    </message>
    <message>
        <source>A new print is made from today&apos;s data.</source>
        <translation>En ny udskrift laves af dagens oplysninger.</translation>
    </message>
    <message>
        <source>Today&apos;s prints</source>
        <translation>Dagens udskrifter</translation>
    </message>
    <message>
        <source>Print for many…</source>
        <translation>Udskriv for flere…</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Udskriv igen…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Åbn sagen</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Dagen før</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dagen efter</translation>
    </message>
</context>
<context>
    <name>PrintsWiring</name>
    <message>
        <source>One PDF for each case</source>
        <translation>En PDF for hver sag</translation>
    </message>
    <message>
        <source>Left out, with nothing to do: {many}.</source>
        <translation>Sprunget over, fordi intet mangler: {many}.</translation>
    </message>
    <message>
        <source>Cancelled. Papers that had left before: {done}.</source>
        <translation>Annulleret. Papirer, der nåede ud: {done}.</translation>
    </message>
    <message>
        <source>Saved as PDF: {done}.</source>
        <translation>Gemt som PDF: {done}.</translation>
    </message>
    <message>
        <source>Sent to the printer: {done}.</source>
        <translation>Sendt til printeren: {done}.</translation>
    </message>
</context>
<context>
    <name>PrivacyWiring</name>
    <message>
        <source>Limits and forgetting are the administrator&apos;s.</source>
        <translation>Administratoren vælger fristerne og lader sager blive glemt.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gemt som {name}.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til printeren.</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>What was done</source>
        <translation>Det er gjort</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Udskriv…</translation>
    </message>
    <message>
        <source>and {count} more; all of them are in the log</source>
        <translation>og {count} til; alle står i loggen</translation>
    </message>
</context>
<context>
    <name>PutInForcePanel</name>
    <message>
        <source>In force from</source>
        <translation>Gælder fra</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Sæt i kraft</translation>
    </message>
    <message>
        <source>Cases whose clock starts on that day or later are judged by it. It cannot be changed or taken back then; a newer target replaces it.</source>
        <translation>Sager, hvis ur starter den dag eller senere, bedømmes efter den. Den kan så ikke ændres eller tages tilbage; en nyere målsætning afløser den.</translation>
    </message>
    <message>
        <source>Put {name} in force</source>
        <translation>Sæt {name} i kraft</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Ask everything</source>
        <translation>Spørg om alt</translation>
    </message>
    <message>
        <source>Choose the pathway yourself</source>
        <translation>Vælg selv sporet</translation>
    </message>
    <message>
        <source>name or four figures: 0101</source>
        <translation>navn eller fire cifre: 0101</translation>
    </message>
    <message>
        <source>Type the municipality, or press 1: no home yet.</source>
        <translation>Skriv kommunen, eller tryk 1: ingen bolig endnu.</translation>
    </message>
    <message>
        <source>{at} of at most {most}</source>
        <translation>{at} af højst {most}</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>foreslået</translation>
    </message>
    <message>
        <source>Press the number, or the arrow keys and Enter. Backspace: back.</source>
        <translation>Tryk på tallet, eller brug piletasterne og Enter. Slettetasten går tilbage.</translation>
    </message>
    <message>
        <source>Taken over from {name}</source>
        <translation>Overtaget fra {name}</translation>
    </message>
</context>
<context>
    <name>ReKeyPanel</name>
    <message>
        <source>A new key for the desk</source>
        <translation>Ny nøgle til skranken</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Din adgangskode</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Lav en ny nøgle</translation>
    </message>
    <message>
        <source>Write the password you signed in with.</source>
        <translation>Skriv den adgangskode, du loggede ind med.</translation>
    </message>
    <message>
        <source>Use it when somebody who should not may have the key: a stolen computer, a copied folder, an opened envelope.

The desk&apos;s file is encrypted anew. You get a new recovery key for the envelope; the old one opens nothing any more. Everybody else needs a new password from you. Older backups keep the key they were made with: destroy the copies you no longer trust.</source>
        <translation>Brug den, når nogen, der ikke må, kan have nøglen: en stjålet computer, en kopieret mappe, en åbnet kuvert.

Skrankens fil krypteres på ny. Du får en ny gendannelsesnøgle til kuverten; den gamle åbner ikke længere noget. Alle andre skal have en ny adgangskode af dig. Ældre sikkerhedskopier beholder den nøgle, de er lavet med: Destruér de kopier, du ikke længere stoler på.</translation>
    </message>
</context>
<context>
    <name>ReKeyingPage</name>
    <message>
        <source>Back to the desk</source>
        <translation>Tilbage til skranken</translation>
    </message>
    <message>
        <source>The desk gets its new key …</source>
        <translation>Skranken får sin nye nøgle …</translation>
    </message>
    <message>
        <source>A backup is made, and everything is encrypted anew. The desk opens by itself. Do not switch the computer off.</source>
        <translation>Der laves en sikkerhedskopi, og alt krypteres på ny. Skranken åbner af sig selv. Sluk ikke computeren.</translation>
    </message>
    <message>
        <source>The desk keeps the key it had</source>
        <translation>Skranken beholder den nøgle, den havde</translation>
    </message>
    <message>
        <source>Nothing was changed. The old recovery key still counts: destroy the new sheet.</source>
        <translation>Intet er ændret. Den gamle gendannelsesnøgle gælder stadig: makulér det nye ark.</translation>
    </message>
</context>
<context>
    <name>ReadingNotes</name>
    <message>
        <source>Check digits</source>
        <translation>Kontrolcifre</translation>
    </message>
    <message>
        <source>{field}: does not fit</source>
        <translation>{field}: passer ikke</translation>
    </message>
    <message>
        <source>{field}: fits</source>
        <translation>{field}: passer</translation>
    </message>
    <message>
        <source>Use the suggestion</source>
        <translation>Brug forslaget</translation>
    </message>
    <message>
        <source>{field}, character {position}: read {found}, you took {better}.</source>
        <translation>{field}, tegn {position}: læst {found}, du valgte {better}.</translation>
    </message>
    <message>
        <source>{field}, character {position}: read {found}, taken as {better}; nothing else can stand there. Compare it with the passport.</source>
        <translation>{field}, tegn {position}: læst {found}, taget som {better}; der kan ikke stå andet. Sammenlign med passet.</translation>
    </message>
    <message>
        <source>{field}, character {position}: read {found}, suggested {better}. Compare it with the passport first.</source>
        <translation>{field}, tegn {position}: læst {found}, forslag {better}. Sammenlign med passet først.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Write the key from the sealed envelope.</source>
        <translation>Skriv nøglen fra den lukkede kuvert.</translation>
    </message>
    <message>
        <source>Write the name that gets a new password.</source>
        <translation>Skriv navnet på den, der får en ny adgangskode.</translation>
    </message>
    <message>
        <source>When nobody remembers a password: the key in the sealed envelope opens the desk, and gives an administrator a new password.</source>
        <translation>Når ingen kan huske en adgangskode: Nøglen i den lukkede kuvert åbner skranken og giver en administrator en ny adgangskode.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Gendannelsesnøgle</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Åbn skranken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>That is not what stands on the paper.</source>
        <translation>Det er ikke det, der står på papiret.</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>Gruppe {n}</translation>
    </message>
    <message>
        <source>The key is shown this one time. Without a password and without it, nobody can open the desk, and nobody can help: not even we.</source>
        <translation>Nøglen vises kun denne ene gang. Uden adgangskode og uden den kan ingen åbne skranken, og ingen kan hjælpe: heller ikke vi.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Udskriv…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>Print it, put it into an envelope, seal it. Then type two groups from the paper, to show that it can be read.</source>
        <translation>Udskriv den, læg den i en kuvert, og luk den. Skriv så to grupper fra papiret, så det er vist, at den kan læses.</translation>
    </message>
</context>
<context>
    <name>RehearsalPanel</name>
    <message>
        <source>Rehearsal of a restore</source>
        <translation>Prøve på at gendanne</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Hvad der blev kontrolleret</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tilbage til listen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Vis siden</translation>
    </message>
    <message>
        <source>The backup was brought back, whole and with the same counts.</source>
        <translation>Sikkerhedskopien blev gendannet, hel og med de samme tal.</translation>
    </message>
    <message>
        <source>The backup could not be brought back as it was. Make a new backup now, and let somebody look at the disk.</source>
        <translation>Sikkerhedskopien kunne ikke gendannes, som den var. Tag en ny nu, og få nogen til at se på disken.</translation>
    </message>
    <message>
        <source>Backup of {backup} · rehearsed {when} · took {seconds}</source>
        <translation>Kopien fra {backup} · prøvet {when} · tog {seconds}</translation>
    </message>
    <message>
        <source>Cases: {found} of {kept}</source>
        <translation>Sager: {found} af {kept}</translation>
    </message>
    <message>
        <source>Events: {found} of {kept}</source>
        <translation>Hændelser: {found} af {kept}</translation>
    </message>
    <message>
        <source>Lines of the log: {found} of {kept}</source>
        <translation>Linjer i loggen: {found} af {kept}</translation>
    </message>
    <message>
        <source>The seal of the log is the same</source>
        <translation>Loggens segl er det samme</translation>
    </message>
    <message>
        <source>The seal of the log is another one</source>
        <translation>Loggens segl er et andet</translation>
    </message>
</context>
<context>
    <name>RescueCard</name>
    <message>
        <source>Today&apos;s rescue list</source>
        <translation>Dagens hastesager</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Vis alle {count}</translation>
    </message>
    <message>
        <source>Looking through the running cases …</source>
        <translation>Gennemgår de igangværende sager …</translation>
    </message>
    <message>
        <source>Nobody breaks the target today or on the next opening day.</source>
        <translation>Ingen overskrider målet i dag eller næste åbningsdag.</translation>
    </message>
    <message>
        <source>No case is running.</source>
        <translation>Der er ingen igangværende sager.</translation>
    </message>
</context>
<context>
    <name>RescueWiring</name>
    <message>
        <source>Looking for backups …</source>
        <translation>Leder efter sikkerhedskopier …</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Counting what would be lost …</source>
        <translation>Tæller, hvad der ville gå tabt …</translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation>Gå tilbage til denne sikkerhedskopi?</translation>
    </message>
    <message>
        <source>Cases changed or opened since, the newest first</source>
        <translation>Sager ændret eller oprettet siden, den nyeste først</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Keep the desk as it is</source>
        <translation>Behold skranken, som den er</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Gendan denne kopi</translation>
    </message>
    <message>
        <source>A backup of the desk as it is now is made first, and the chosen one is examined once more. If anything is wrong, nothing is changed.</source>
        <translation>Først tages en sikkerhedskopi af skranken, som den er nu, og den valgte kopi gennemses igen. Er der noget galt, bliver intet ændret.</translation>
    </message>
    <message>
        <source>The desk closes and opens again by itself. Other windows on this desk must be closed first.</source>
        <translation>Skranken lukker og åbner igen af sig selv. Andre vinduer på denne skranke skal lukkes først.</translation>
    </message>
    <message>
        <source>The file of now is kept for 14 days in the folder “replaced”.</source>
        <translation>Den nuværende fil gemmes i 14 dage i mappen „replaced“.</translation>
    </message>
    <message>
        <source>Automatic backups stay off until somebody has looked at the restored desk and confirms that it is right.</source>
        <translation>Automatiske sikkerhedskopier er slået fra, indtil nogen har set på den gendannede skranke og bekræfter, at den er rigtig.</translation>
    </message>
</context>
<context>
    <name>RestoringPage</name>
    <message>
        <source>Open the desk as it was</source>
        <translation>Åbn skranken, som den var</translation>
    </message>
    <message>
        <source>Restoring the backup of {backup} …</source>
        <translation>Gendanner kopien fra {backup} …</translation>
    </message>
    <message>
        <source>It is examined, copied and put in the place of the desk&apos;s file. The desk opens by itself. Do not switch the computer off.</source>
        <translation>Den bliver gennemset, kopieret og sat i stedet for skrankens fil. Skranken åbner af sig selv. Sluk ikke computeren.</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Kopien blev ikke gendannet</translation>
    </message>
    <message>
        <source>Nothing was changed: the desk is as it was.</source>
        <translation>Intet er ændret: skranken er, som den var.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Tell the citizen</source>
        <translation>Sig til borgeren</translation>
    </message>
    <message>
        <source>Choose the pathway yourself</source>
        <translation>Vælg selv sporet</translation>
    </message>
    <message>
        <source>the office must confirm this</source>
        <translation>kontoret skal bekræfte det</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>valgt af dig</translation>
    </message>
    <message>
        <source>The address is served by {centre}.</source>
        <translation>Adressen hører til {centre}.</translation>
    </message>
    <message>
        <source>Open a case anyway</source>
        <translation>Opret en sag alligevel</translation>
    </message>
    <message>
        <source>Open no case</source>
        <translation>Opret ingen sag</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>valgt</translation>
    </message>
    <message>
        <source>There is no pathway to open a case on. Choose one yourself, if there must be a case.</source>
        <translation>Der er intet spor at oprette en sag på. Vælg selv et, hvis der skal være en sag.</translation>
    </message>
    <message>
        <source>A case on the pathway {pathway} would end with its step of referral.</source>
        <translation>En sag på sporet {pathway} slutter med trinnet, hvor borgeren henvises.</translation>
    </message>
    <message>
        <source>A case on the pathway {pathway} would stay open until it is closed.</source>
        <translation>En sag på sporet {pathway} bliver stående åben, til den lukkes.</translation>
    </message>
</context>
<context>
    <name>RisePanel</name>
    <message>
        <source>compared with</source>
        <translation>sammenlignet med</translation>
    </message>
    <message>
        <source>How it is worked out, with an example: docs/why-did-it-rise.md. The bars add up exactly; Enter on a bar opens its cases.</source>
        <translation>Sådan regnes det ud, med et eksempel: docs/why-did-it-rise.md. Søjlerne går op; Enter på en søjle viser dens sager.</translation>
    </message>
    <message>
        <source>Why did it rise?</source>
        <translation>Hvorfor steg det?</translation>
    </message>
    <message>
        <source>Comparing the two periods …</source>
        <translation>Sammenligner de to perioder …</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Intet er sammenlignet endnu</translation>
    </message>
    <message>
        <source>Choose the two periods once more.</source>
        <translation>Vælg de to perioder igen.</translation>
    </message>
    <message>
        <source>The two periods cannot be compared</source>
        <translation>De to perioder kan ikke sammenlignes</translation>
    </message>
    <message>
        <source>{days}: {finished} finished, median {median}; {arrived} came in, {waiting} still waited at the end; open on {open} days.</source>
        <translation>{days}: {finished} afsluttet, median {median}; {arrived} kom til, {waiting} ventede stadig til sidst; åbent på {open} dage.</translation>
    </message>
    <message>
        <source>Mean wait {days}: {number} days · cases: {count}</source>
        <translation>Gennemsnitlig ventetid {days}: {number} dage · sager: {count}</translation>
    </message>
    <message>
        <source>{cause}: {number} days · cases: {before} before, {after} after</source>
        <translation>{cause}: {number} dage · sager: {before} før, {after} efter</translation>
    </message>
</context>
<context>
    <name>RolePanel</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Skift rolle</translation>
    </message>
    <message>
        <source>It holds from the next time they sign in.</source>
        <translation>Den gælder fra næste gang, medarbejderen logger ind.</translation>
    </message>
    <message>
        <source>Another role for {name}</source>
        <translation>Anden rolle til {name}</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>The rules</source>
        <translation>Reglerne</translation>
    </message>
    <message>
        <source>The office changes a rule by laying its own copy of the file into the folder “rules” among its data. A running case keeps the rules it began with.</source>
        <translation>Kontoret ændrer en regel ved at lægge sin egen udgave af filen i mappen „rules“ blandt sine data. En sag, der er i gang, beholder de regler, den begyndte med.</translation>
    </message>
    <message>
        <source>Version {version} · {count} to be confirmed by the office</source>
        <translation>Version {version} · {count} skal bekræftes af kontoret</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, linje {line}</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>kontoret</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>programmet</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>printer</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>mappe</translation>
    </message>
    <message>
        <source>{done} of {total} papers · {to}</source>
        <translation>{done} af {total} papirer · {to}</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>nyeste</translation>
    </message>
    <message>
        <source>Automatic backups are off</source>
        <translation>Automatiske sikkerhedskopier er slået fra</translation>
    </message>
    <message>
        <source>Nothing to back up yet</source>
        <translation>Intet at sikkerhedskopiere endnu</translation>
    </message>
    <message>
        <source>Backup verified {when}</source>
        <translation>Sikkerhedskopi kontrolleret {when}</translation>
    </message>
    <message>
        <source>Less than 500 MB left on this drive: {free}. Saving and backups stop when it is full. Make room: empty the bin, move what does not belong here.</source>
        <translation>Der er under 500 MB tilbage på drevet: {free}. Når det er fuldt, kan der hverken gemmes eller tages sikkerhedskopier. Skaf plads: tøm papirkurven, og flyt det, der ikke hører til her.</translation>
    </message>
    <message>
        <source>Saving has stopped: the disk did not keep what it was given. Nothing typed is lost from the screen. Note it down, close Ankomst, let somebody check the disk, and start again.</source>
        <translation>Der gemmes ikke mere: disken beholdt ikke det, den fik. Det, du har skrevet, står stadig på skærmen. Notér det, luk Ankomst, få disken undersøgt, og start igen.</translation>
    </message>
    <message>
        <source>This desk was restored from the backup of {backup}. Automatic backups are off until somebody has looked and confirms.</source>
        <translation>Skranken er gendannet fra kopien fra {backup}. Automatiske sikkerhedskopier er slået fra, indtil nogen har set efter og bekræfter.</translation>
    </message>
    <message>
        <source>Only an administrator confirms it.</source>
        <translation>Kun en administrator kan bekræfte.</translation>
    </message>
    <message>
        <source>It is right: confirm</source>
        <translation>Den er rigtig: bekræft</translation>
    </message>
    <message>
        <source>Second folder never reached</source>
        <translation>Den anden mappe er aldrig nået</translation>
    </message>
    <message>
        <source>Second folder out of reach since {when}</source>
        <translation>Den anden mappe har ikke kunnet nås siden {when}</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>Ingen kontrolleret sikkerhedskopi endnu</translation>
    </message>
    <message>
        <source>No verified backup since {when}</source>
        <translation>Ingen kontrolleret sikkerhedskopi siden {when}</translation>
    </message>
    <message>
        <source>This role does not make backups.</source>
        <translation>Denne rolle tager ikke sikkerhedskopier.</translation>
    </message>
    <message>
        <source>Only team leads and administrators rehearse a restore.</source>
        <translation>Kun teamledere og administratorer kan prøve at gendanne.</translation>
    </message>
    <message>
        <source>Only an administrator restores a backup.</source>
        <translation>Kun en administrator kan gendanne.</translation>
    </message>
    <message>
        <source>A team lead or an administrator chooses the second folder.</source>
        <translation>Den anden mappe vælges af en teamleder eller en administrator.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisk</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>ved lukning</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>af en medarbejder</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>før en ny udgave</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>før en gendannelse</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>i går {time}</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 sag</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation>{n} sager</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>anden mappe</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>denne computer</translation>
    </message>
    <message>
        <source>{check}: not checked</source>
        <translation>{check}: ikke kontrolleret</translation>
    </message>
    <message>
        <source>What was saved since {since} is not known. Reckon that everything saved after that is missing, and find those papers again.</source>
        <translation>Det vides ikke, hvad der er gemt siden {since}. Regn med, at alt, der er gemt derefter, mangler, og find de papirer frem igen.</translation>
    </message>
    <message>
        <source>Nothing has been saved since {since}: nothing is lost.</source>
        <translation>Der er intet gemt siden {since}: intet går tabt.</translation>
    </message>
    <message>
        <source>1 change since {since} would be lost.</source>
        <translation>1 ændring siden {since} ville gå tabt.</translation>
    </message>
    <message>
        <source>{n} changes since {since} would be lost.</source>
        <translation>{n} ændringer siden {since} ville gå tabt.</translation>
    </message>
    <message>
        <source>{cases} and {n} more</source>
        <translation>{cases} og {n} til</translation>
    </message>
    <message>
        <source>{n} cases could be read and are saved in {folder}.</source>
        <translation>{n} sager kunne læses og er gemt i {folder}.</translation>
    </message>
    <message>
        <source>{n} of {m} cases could be read and are saved in {folder}.</source>
        <translation>{n} af {m} sager kunne læses og er gemt i {folder}.</translation>
    </message>
</context>
<context>
    <name>SayItCard</name>
    <message>
        <source>← → other sentences   ·   F10 list   ·   Esc back to the case</source>
        <translation>← → andre sætninger   ·   F10 liste   ·   Esc tilbage til sagen</translation>
    </message>
</context>
<context>
    <name>SayItChooser</name>
    <message>
        <source>Say it on the screen</source>
        <translation>Sig det på skærmen</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Tilbage til sagen</translation>
    </message>
    <message>
        <source>Find a sentence</source>
        <translation>Find en sætning</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sætninger</translation>
    </message>
    <message>
        <source>No sentence has those words.</source>
        <translation>Ingen sætning har de ord.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>Kom igen den</translation>
    </message>
    <message>
        <source>Send on to</source>
        <translation>Send videre til</translation>
    </message>
    <message>
        <source>fits now</source>
        <translation>passer nu</translation>
    </message>
    <message>
        <source>Enter shows it large, in the citizen&apos;s language and in Danish.</source>
        <translation>Enter viser den stort, på borgerens sprog og på dansk.</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan the passport, or paste its code lines</source>
        <translation>Scan passet, eller indsæt kodelinjerne</translation>
    </message>
    <message>
        <source>Did somebody come along? Scan the next passport</source>
        <translation>Er der nogen med? Scan det næste pas</translation>
    </message>
    <message>
        <source>The two or three lines of capitals at the bottom of the page with the photo, or on the back of an identity card.</source>
        <translation>De to eller tre linjer med store bogstaver nederst på siden med billedet eller på id-kortets bagside.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search: name, date of birth, case number, phone  (Ctrl+K)</source>
        <translation>Søg: navn, fødselsdato, sagsnummer, telefon  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Cases found</source>
        <translation>Fundne sager</translation>
    </message>
    <message>
        <source>No case found. Search for a name in any order, a date of birth (31.12.1990), a case number, a phone number or a CPR number.</source>
        <translation>Ingen sag fundet. Søg på navn i vilkårlig rækkefølge, fødselsdato (31.12.1990), sagsnummer, telefonnummer eller CPR-nummer.</translation>
    </message>
</context>
<context>
    <name>SecondFolderCard</name>
    <message>
        <source>Second folder</source>
        <translation>Anden mappe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Vælg en anden…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Vælg en mappe…</translation>
    </message>
    <message>
        <source>All backups lie on the disk of this computer. If that disk breaks they are gone too: choose a folder on another disk or a share.</source>
        <translation>Alle sikkerhedskopier ligger på denne computers disk. Går den i stykker, er de også væk: vælg en mappe på en anden disk eller et fællesdrev.</translation>
    </message>
    <message>
        <source>Every backup is kept here too:</source>
        <translation>Hver sikkerhedskopi ligger også her:</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i orden</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>kan ikke nås</translation>
    </message>
    <message>
        <source>No backup has come there yet.</source>
        <translation>Der er endnu ingen kopi kommet dertil.</translation>
    </message>
    <message>
        <source>Reached last: {when}</source>
        <translation>Sidst nået: {when}</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Udvikling</translation>
    </message>
    <message>
        <source>Waiting days</source>
        <translation>Ventedage</translation>
    </message>
    <message>
        <source>Pathways and places</source>
        <translation>Spor og kommuner</translation>
    </message>
    <message>
        <source>Why did it rise?</source>
        <translation>Hvorfor steg det?</translation>
    </message>
    <message>
        <source>What would it take?</source>
        <translation>Hvad skal der til?</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
</context>
<context>
    <name>ServiceHead</name>
    <message>
        <source>Pathway</source>
        <translation>Spor</translation>
    </message>
    <message>
        <source>All pathways</source>
        <translation>Alle spor</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alle kommuner</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicemål</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Counting the cases …</source>
        <translation>Tæller sagerne …</translation>
    </message>
    <message>
        <source>Open cases are counted up to {day}.</source>
        <translation>Åbne sager er talt til og med {day}.</translation>
    </message>
    <message>
        <source>CPR and MitID within 2-6 days</source>
        <translation>CPR og MitID inden for 2-6 dage</translation>
    </message>
    <message>
        <source>CPR and MitID within {fast}-{limit} days · {days}</source>
        <translation>CPR og MitID inden for {fast}-{limit} dage · {days}</translation>
    </message>
    <message>
        <source>No case belongs to the period</source>
        <translation>Ingen sager hører til perioden</translation>
    </message>
    <message>
        <source>Choose another period, or take the filters away.</source>
        <translation>Vælg en anden periode, eller fjern filtrene.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ryd filtre</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>Skriver {file} …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gemt som {file}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som computeren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>front desk</source>
        <translation>skranke</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleder</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Opsætning</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Sprog og udseende</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>At this desk</source>
        <translation>Ved denne skranke</translation>
    </message>
    <message>
        <source>Desk number</source>
        <translation>Skrankens nummer</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Hvem arbejder her</translation>
    </message>
    <message>
        <source>Change person…</source>
        <translation>Skift person…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>Medarbejdere…</translation>
    </message>
    <message>
        <source>On a training desk nothing is real: write nothing about real people there.</source>
        <translation>På en øveskranke er intet virkeligt: Skriv ikke om rigtige mennesker der.</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Hvor data ligger</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Åbn mappen</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sikkerhedskopier…</translation>
    </message>
    <message>
        <source>Data kept…</source>
        <translation>Hvad vi gemmer…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Log…</translation>
    </message>
    <message>
        <source>About Ankomst</source>
        <translation>Om Ankomst</translation>
    </message>
    <message>
        <source>Free software under the Mozilla Public License 2.0.</source>
        <translation>Fri software under Mozilla Public License 2.0.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Making the desk …</source>
        <translation>Skranken oprettes …</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>Opret skranken</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Kontoret</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Åbningstider</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Første administrator</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Gendannelsesnøgle</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Oversigt</translation>
    </message>
    <message>
        <source>This name stands on paper and at the top of reports.</source>
        <translation>Navnet står på papirer og øverst på rapporter.</translation>
    </message>
    <message>
        <source>The days on which the desk is open count in the waiting times. Public holidays are known already.</source>
        <translation>De dage, skranken har åbent, tæller med i ventetiderne. Helligdage kendes allerede.</translation>
    </message>
    <message>
        <source>The administrator adds the others, keeps backups and keys, and sees no citizens. Each person has a name and a password of their own.</source>
        <translation>Administratoren tilføjer de andre, passer sikkerhedskopier og nøgler og ser ingen borgere. Hver person har sit eget navn og sin egen adgangskode.</translation>
    </message>
    <message>
        <source>It opens the desk when nobody remembers a password any more.</source>
        <translation>Den åbner skranken, når ingen længere kan huske en adgangskode.</translation>
    </message>
    <message>
        <source>Is everything right? The desk is made now.</source>
        <translation>Er alt rigtigt? Skranken oprettes nu.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbent</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>on paper, typed back</source>
        <translation>på papir, skrevet tilbage</translation>
    </message>
    <message>
        <source>Set up a real desk</source>
        <translation>Opret en rigtig skranke</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Write your name as the office has it.</source>
        <translation>Skriv dit navn, som kontoret har det.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Skriv din adgangskode.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Logger ind …</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>Log ind  Enter</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Brug gendannelsesnøglen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Vælg din adgangskode</translation>
    </message>
    <message>
        <source>Training desk: the password is {password}. Nothing is real.</source>
        <translation>Øveskranke: Adgangskoden er {password}. Intet er virkeligt.</translation>
    </message>
    <message>
        <source>Everything you do at the desk carries your name.</source>
        <translation>Alt, hvad du gør ved skranken, får dit navn på.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock ser ud til at være slået til.</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>Brug gendannelsesnøglen…</translation>
    </message>
    <message>
        <source>Another desk…</source>
        <translation>En anden skranke…</translation>
    </message>
</context>
<context>
    <name>SpreadCard</name>
    <message>
        <source>The citizen&apos;s wait to {milestone}, days</source>
        <translation>Borgerens ventetid på {milestone}, dage</translation>
    </message>
    <message>
        <source>The office&apos;s own days to {milestone}</source>
        <translation>Kontorets egne dage til {milestone}</translation>
    </message>
    <message>
        <source>No case has it yet.</source>
        <translation>Ingen sag har det endnu.</translation>
    </message>
    <message>
        <source>Half within {half}, 9 of 10 within {nine}, longest {most}.</source>
        <translation>Halvdelen: højst {half}, 9 af 10: højst {nine}, længst: {most}.</translation>
    </message>
    <message>
        <source>{days} · cases: {count}</source>
        <translation>{days} · sager: {count}</translation>
    </message>
    <message>
        <source>{days} or more · cases: {count}</source>
        <translation>{days} eller mere · sager: {count}</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>left {day}</source>
        <translation>fratrådt {day}</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>mangler adgangskode</translation>
    </message>
    <message>
        <source>front desk</source>
        <translation>skranke</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleder</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>Team leads and administrators look after the staff.</source>
        <translation>Teamledere og administratorer passer listen over medarbejdere.</translation>
    </message>
    <message>
        <source>Only an administrator gives the desk a new key.</source>
        <translation>Kun en administrator giver skranken en ny nøgle.</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Each person signs in with a name and a password of their own: what is done at the desk carries that name.</source>
        <translation>Hver person logger ind med sit eget navn og sin egen adgangskode: Det, der gøres ved skranken, får det navn på.</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Tilføj…</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>Rolle…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Ny adgangskode…</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>Er fratrådt…</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>Min adgangskode…</translation>
    </message>
    <message>
        <source>New key for the desk…</source>
        <translation>Ny nøgle til skranken…</translation>
    </message>
</context>
<context>
    <name>StaffWiring</name>
    <message>
        <source>{name} can sign in now.</source>
        <translation>{name} kan logge ind nu.</translation>
    </message>
    <message>
        <source>{name} has another role now.</source>
        <translation>{name} har nu en anden rolle.</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} har fået en ny adgangskode.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more.</source>
        <translation>{name} kan ikke længere logge ind.</translation>
    </message>
    <message>
        <source>Your password is another one now.</source>
        <translation>Din adgangskode er skiftet.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Make a training desk with a demo office</source>
        <translation>Lav en øveskranke med et demokontor</translation>
    </message>
    <message>
        <source>Make an empty training desk</source>
        <translation>Lav en tom øveskranke</translation>
    </message>
    <message>
        <source>Set up a real desk…</source>
        <translation>Opret en rigtig skranke…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Vælg en anden mappe…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Gendan fra en sikkerhedskopi…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Making the training desk …</source>
        <translation>Laver øveskranken …</translation>
    </message>
    <message>
        <source>The desk cannot be opened</source>
        <translation>Skranken kan ikke åbnes</translation>
    </message>
    <message>
        <source>Nothing was changed. Put right what stands below and try again, or choose another folder.</source>
        <translation>Intet er ændret. Ret det, der står herunder, og prøv igen, eller vælg en anden mappe.</translation>
    </message>
    <message>
        <source>Welcome to Ankomst</source>
        <translation>Velkommen til Ankomst</translation>
    </message>
    <message>
        <source>There is no desk in this folder yet. Make a training desk to learn the program: 2,000 invented cases, or none at all.</source>
        <translation>Der er endnu ingen skranke i denne mappe. Lav en øveskranke for at lære programmet at kende: med 2.000 opdigtede sager eller helt uden.</translation>
    </message>
    <message>
        <source>A training desk is for practice only. Never write anything about a real person in it: its key is not secret.</source>
        <translation>En øveskranke er kun til øvelse. Skriv aldrig noget om en virkelig person i den: Nøglen er ikke hemmelig.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>venter på andre</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>afslag</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ikke nødvendigt</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Too short: {n} of {shortest} characters.</source>
        <translation>For kort: {n} af {shortest} tegn.</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>For lang.</translation>
    </message>
    <message>
        <source>Easy to guess.</source>
        <translation>Nem at gætte.</translation>
    </message>
    <message>
        <source>Not your own name.</source>
        <translation>Ikke dit eget navn.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Rimelig. Et ord mere gør den stærk.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>God.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stærk.</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>The desk&apos;s file is encrypted. It is made in this folder and nowhere else; choose the place of the second backups in Settings afterwards.</source>
        <translation>Skrankens fil er krypteret. Den laves i denne mappe og ingen andre steder. Vælg bagefter stedet for de ekstra sikkerhedskopier under Opsætning.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Målsætninger</translation>
    </message>
    <message>
        <source>Service target</source>
        <translation>Målsætning</translation>
    </message>
    <message>
        <source>A case is judged by the target in force on the day its clock started. A target that was put in force is never changed: make a copy.</source>
        <translation>En sag bedømmes efter den målsætning, der gjaldt den dag, dens ur startede. En målsætning, der er sat i kraft, ændres aldrig: lav en kopi.</translation>
    </message>
    <message>
        <source>Try on the last year</source>
        <translation>Prøv på det sidste år</translation>
    </message>
    <message>
        <source>Edit as a copy…</source>
        <translation>Ret som kopi…</translation>
    </message>
    <message>
        <source>Edit the draft…</source>
        <translation>Ret kladden…</translation>
    </message>
    <message>
        <source>Put in force…</source>
        <translation>Sæt i kraft…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Kassér kladden</translation>
    </message>
</context>
<context>
    <name>TargetsWiring</name>
    <message>
        <source>{name} is kept as a draft. It counts nothing yet.</source>
        <translation>{name} er gemt som kladde. Den tæller ikke endnu.</translation>
    </message>
    <message>
        <source>{name} is in force from {day}.</source>
        <translation>{name} gælder fra {day}.</translation>
    </message>
    <message>
        <source>The draft {name} is discarded.</source>
        <translation>Kladden {name} er kasseret.</translation>
    </message>
    <message>
        <source>The draft {name} is there again.</source>
        <translation>Kladden {name} er her igen.</translation>
    </message>
</context>
<context>
    <name>TodayColumn</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>Tag næste</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation>Oprettet i dag</translation>
    </message>
    <message>
        <source>Nobody is waiting for this desk.</source>
        <translation>Ingen venter på denne skranke.</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} over målet</translation>
    </message>
    <message>
        <source>{count} due today</source>
        <translation>{count} i dag</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Trend, week by week</source>
        <translation>Udvikling uge for uge</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>Inden for målet</translation>
    </message>
    <message>
        <source>Our days, median</source>
        <translation>Vores dage, median</translation>
    </message>
    <message>
        <source>Diamond: breaks a rule. Ring: the week may still change.</source>
        <translation>Rombe: bryder en regel. Ring: ugen kan stadig ændre sig.</translation>
    </message>
    <message>
        <source>Cases that still wait belong to no week.</source>
        <translation>Sager, der stadig venter, hører ikke til en bestemt uge.</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>uge {week}</translation>
    </message>
    <message>
        <source>no case decided</source>
        <translation>ingen sag afgjort</translation>
    </message>
    <message>
        <source>{value} · cases: {count}</source>
        <translation>{value} · sager: {count}</translation>
    </message>
    <message>
        <source>{value} (median) · cases: {count}</source>
        <translation>{value} (median) · sager: {count}</translation>
    </message>
    <message>
        <source>Week {week}, from {day}</source>
        <translation>Uge {week}, fra {day}</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visits by the hour</source>
        <translation>Besøg time for time</translation>
    </message>
    <message>
        <source>all hours</source>
        <translation>alle timer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>WaitBar</name>
    <message>
        <source>The count has not begun.</source>
        <translation>Tællingen er ikke begyndt.</translation>
    </message>
    <message>
        <source>Day {day}; the target is {fast} to {limit} days.</source>
        <translation>Dag {day}; målet er {fast}-{limit} dage.</translation>
    </message>
</context>
<context>
    <name>WaitPanel</name>
    <message>
        <source>the clock does not stop</source>
        <translation>uret stopper ikke</translation>
    </message>
    <message>
        <source>For which paper</source>
        <translation>På hvilket papir</translation>
    </message>
    <message>
        <source>for none of them</source>
        <translation>ikke på et papir</translation>
    </message>
    <message>
        <source>For whom does the case wait?</source>
        <translation>Hvem venter sagen på?</translation>
    </message>
    <message>
        <source>Choose with the arrows or a number.</source>
        <translation>Vælg med piletasterne eller et tal.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sæt på pause</translation>
    </message>
</context>
<context>
    <name>WaitSentence</name>
    <message>
        <source>Nobody has {milestone} yet.</source>
        <translation>Ingen har fået {milestone} endnu.</translation>
    </message>
    <message>
        <source>Half of the citizens got {milestone} the same day.</source>
        <translation>Halvdelen af borgerne fik {milestone} samme dag.</translation>
    </message>
    <message>
        <source>Citizens waited {days} (median) for {milestone}.</source>
        <translation>Borgerne ventede {days} (median) på {milestone}.</translation>
    </message>
    <message>
        <source>Citizens waited {days} (median) for {milestone}; none of them were ours.</source>
        <translation>Borgerne ventede {days} (median) på {milestone}; ingen af dagene var vores.</translation>
    </message>
    <message>
        <source>Citizens waited {days} (median) for {milestone}; 1 of them was ours.</source>
        <translation>Borgerne ventede {days} (median) på {milestone}; 1 af dagene var vores.</translation>
    </message>
    <message>
        <source>Citizens waited {days} (median) for {milestone}; {ours} of them were ours.</source>
        <translation>Borgerne ventede {days} (median) på {milestone}; {ours} af dagene var vores.</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>File examined {time}</source>
        <translation>Filen gennemset {time}</translation>
    </message>
    <message>
        <source>Examining the desk&apos;s file …</source>
        <translation>Gennemser skrankens fil …</translation>
    </message>
</context>
<context>
    <name>WeekForm</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbent</translation>
    </message>
    <message>
        <source>Counters now</source>
        <translation>Skranker nu</translation>
    </message>
    <message>
        <source>Write the hours like 09:00-15:00; closed: nothing.</source>
        <translation>Skriv tiderne som 09:00-15:00; lukket: lad feltet stå tomt.</translation>
    </message>
    <message>
        <source>The desk must open on one day, and no hours may lie in each other.</source>
        <translation>Der skal være åbent mindst én dag, og tiderne må ikke overlappe hinanden.</translation>
    </message>
    <message>
        <source>Write a number of counters, or nothing.</source>
        <translation>Skriv et antal skranker, eller lad feltet stå tomt.</translation>
    </message>
    <message>
        <source>{day}, open</source>
        <translation>{day}, åbent</translation>
    </message>
    <message>
        <source>{day}, counters now</source>
        <translation>{day}, skranker nu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
</context>
<context>
    <name>WeeksCard</name>
    <message>
        <source>Week by week</source>
        <translation>Uge for uge</translation>
    </message>
    <message>
        <source>Dashed: the whole period, {share}. Enter opens a week.</source>
        <translation>Stiplet: hele perioden, {share}. Enter åbner en uge.</translation>
    </message>
    <message>
        <source>Cases that still wait belong to no week.</source>
        <translation>Sager, der stadig venter, hører ikke til en bestemt uge.</translation>
    </message>
    <message>
        <source>Week {week}, from {day}: {count} started</source>
        <translation>Uge {week}, fra {day}: {count} startet</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>uge {week}</translation>
    </message>
    <message>
        <source>Started in week {week}, from {day}</source>
        <translation>Startet i uge {week}, fra {day}</translation>
    </message>
    <message>
        <source>Finished in week {week}, from {day}</source>
        <translation>Afsluttet i uge {week}, fra {day}</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>in one sentence</source>
        <translation>i én sætning</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>open</source>
        <translation>åben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>gennemført</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>ikke gennemført</translation>
    </message>
    <message>
        <source>waiting for the citizen</source>
        <translation>venter på borgeren</translation>
    </message>
    <message>
        <source>waiting for SIRI</source>
        <translation>venter på SIRI</translation>
    </message>
    <message>
        <source>waiting for the Immigration Service</source>
        <translation>venter på Udlændingestyrelsen</translation>
    </message>
    <message>
        <source>waiting for a translation</source>
        <translation>venter på oversættelse</translation>
    </message>
    <message>
        <source>waiting for an apostille</source>
        <translation>venter på apostille</translation>
    </message>
    <message>
        <source>waiting for the address check</source>
        <translation>venter på adressekontrol</translation>
    </message>
    <message>
        <source>waiting for the citizen&apos;s municipality</source>
        <translation>venter på borgerens kommune</translation>
    </message>
    <message>
        <source>waiting for us</source>
        <translation>venter på os</translation>
    </message>
    <message>
        <source>took a job elsewhere</source>
        <translation>fik job et andet sted</translation>
    </message>
    <message>
        <source>has no home here</source>
        <translation>har ingen bolig her</translation>
    </message>
    <message>
        <source>has no permit</source>
        <translation>har ingen tilladelse</translation>
    </message>
    <message>
        <source>did not turn up</source>
        <translation>mødte ikke op</translation>
    </message>
    <message>
        <source>goes to their own municipality</source>
        <translation>går til egen kommune</translation>
    </message>
    <message>
        <source>opened twice</source>
        <translation>oprettet to gange</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket tilbage</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>henvist</translation>
    </message>
    <message>
        <source>CPR only</source>
        <translation>kun CPR</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>anden grund</translation>
    </message>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ikke nødvendig</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>afslået</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>ikke set endnu</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godkendt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>hurtig</translation>
    </message>
    <message>
        <source>within the target</source>
        <translation>inden for målet</translation>
    </message>
    <message>
        <source>late</source>
        <translation>over målet</translation>
    </message>
    <message>
        <source>open, in time</source>
        <translation>åben, inden for målet</translation>
    </message>
    <message>
        <source>open, late</source>
        <translation>åben, over målet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>på pause</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>beskyttet</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>glemt</translation>
    </message>
    <message>
        <source>at most {days}</source>
        <translation>højst {days}</translation>
    </message>
    <message>
        <source>{next}-{limit} days</source>
        <translation>{next}-{limit} dage</translation>
    </message>
    <message>
        <source>over {limit}</source>
        <translation>over {limit}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>samme dag</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Closing days in {year}</source>
        <translation>Lukkedage i {year}</translation>
    </message>
    <message>
        <source>Open on {count} days.</source>
        <translation>Åbent {count} dage.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekræftet</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>ikke bekræftet</translation>
    </message>
    <message>
        <source>Close a day…</source>
        <translation>Luk en dag…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Åbn den igen…</translation>
    </message>
    <message>
        <source>Confirm {year}…</source>
        <translation>Bekræft {year}…</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Året før</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Året efter</translation>
    </message>
</context>
</TS>
