<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>s1gui</name>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Budget forcing on reasoning models, after s1: Simple test-time scaling (arXiv 2501.19393). Nothing leaves this machine unless you download a model.</source>
            <translation>Le forçage de budget sur des modèles de raisonnement, d’après s1: Simple test-time scaling (arXiv 2501.19393). Rien ne quitte cette machine, sauf si vous téléchargez un modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>About s1gui</source>
            <translation>À propos de s1gui</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Runs are kept in {folder}</source>
            <translation>Les exécutions sont gardées dans {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>What it is made of</source>
            <translation>Ses composants</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Looking at what it is made of …</source>
            <translation>Recherche de ce dont il est fait …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Made of {n} packages; their licences as they came with them:</source>
            <translation>Composé de {n} paquets ; leurs licences, telles qu’elles les accompagnent :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>licence not named</source>
            <translation>licence non indiquée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about_licences.py" />
            <source>{package} came without the text of its licence ({licence}).</source>
            <translation>{package} est venu sans le texte de sa licence ({licence}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Choose a model folder …</source>
            <translation>Choisir le dossier d’un modèle …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Open a list of problems …</source>
            <translation>Ouvrir une liste de problèmes …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Models …</source>
            <translation>Modèles …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Every model that is here or could be fetched</source>
            <translation>Tous les modèles présents ou téléchargeables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Unload the model</source>
            <translation>Décharger le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Use the embedded model</source>
            <translation>Utiliser le modèle intégré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Load the last model at the start</source>
            <translation>Charger le dernier modèle au démarrage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Cancel loading</source>
            <translation>Annuler le chargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Restart the engine</source>
            <translation>Redémarrer le moteur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Export …</source>
            <translation>Exporter …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>As a web page, JSON lines or a picture</source>
            <translation>En page web, en lignes JSON ou en image</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Import runs …</source>
            <translation>Importer des exécutions …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Runs that were exported as JSON lines</source>
            <translation>Des exécutions exportées en lignes JSON</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Close window</source>
            <translation>Fermer la fenêtre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the question</source>
            <translation>Aller à la question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the thinking</source>
            <translation>Aller à la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the budget</source>
            <translation>Aller au budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the answer</source>
            <translation>Copier la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the thinking</source>
            <translation>Copier la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as text</source>
            <translation>Copier l’exécution en texte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as Markdown</source>
            <translation>Copier l’exécution en Markdown</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as JSON</source>
            <translation>Copier l’exécution en JSON</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Find in the thinking …</source>
            <translation>Chercher dans la réflexion …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next place</source>
            <translation>Occurrence suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous place</source>
            <translation>Occurrence précédente</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next problem</source>
            <translation>Problème suivant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous problem</source>
            <translation>Problème précédent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Run</source>
            <translation>Lancer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Let the model think about the question</source>
            <translation>Laisser le modèle réfléchir à la question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Stop the model; what it thought stays</source>
            <translation>Arrêter le modèle ; ce qu’il a pensé reste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Answer now</source>
            <translation>Répondre maintenant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>End the thinking here and ask for the answer</source>
            <translation>Clore ici la réflexion et demander la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Continue with a wait</source>
            <translation>Continuer par un Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Inject the wait string at the end and let the model think on</source>
            <translation>Injecter la chaîne Wait à la fin et laisser le modèle réfléchir encore</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fork at this token …</source>
            <translation>Bifurquer à ce jeton …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Let the thinking go another way from here</source>
            <translation>Laisser la réflexion prendre d’ici un autre chemin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Think on from where it was stopped</source>
            <translation>Réfléchir encore, à partir du point d’arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Double the budget</source>
            <translation>Doubler le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Halve the budget</source>
            <translation>Diviser le budget par deux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Replay</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Tell the run on screen again, as it was thought</source>
            <translation>Rejouer l’exécution affichée, telle qu’elle a été pensée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Pause or play on</source>
            <translation>Pause ou lecture</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>To the end of the recording</source>
            <translation>Aller à la fin de l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×0.1</source>
            <translation>Vitesse ×0,1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×1</source>
            <translation>Vitesse ×1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×2</source>
            <translation>Vitesse ×2</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×5</source>
            <translation>Vitesse ×5</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×10</source>
            <translation>Vitesse ×10</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×50</source>
            <translation>Vitesse ×50</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Think</source>
            <translation>Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One run, its thinking and its answer at every budget</source>
            <translation>Une exécution, sa réflexion et sa réponse pour chaque budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One question in several lanes, side by side</source>
            <translation>Une question dans plusieurs pistes, côte à côte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Teach a model to think, and watch it learn</source>
            <translation>Apprendre à un modèle à réfléchir, et le regarder apprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Find a command …</source>
            <translation>Chercher une commande …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Settings panel</source>
            <translation>Panneau des réglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Sampling, waits and prompt</source>
            <translation>Échantillonnage, Waits et prompt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Runs panel</source>
            <translation>Panneau des exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Everything that was run, kept</source>
            <translation>Tout ce qui a été exécuté, gardé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Problems panel</source>
            <translation>Panneau des problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Questions with known answers</source>
            <translation>Des questions dont la réponse est connue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Branches</source>
            <translation>Branches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Which run left which, and where</source>
            <translation>Quelle exécution a quitté laquelle, et où</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Branch beside its parent</source>
            <translation>Branche à côté de son parent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>A branch and its parent side by side</source>
            <translation>Une branche et son parent côte à côte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the other lane</source>
            <translation>Aller à l’autre piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>From the parent to its branch, and back</source>
            <translation>Du parent à sa branche, et retour</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Give this lane more room</source>
            <translation>Donner plus de place à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Give this lane less room</source>
            <translation>Donner moins de place à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Token inspector</source>
            <translation>Inspecteur de jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>All that is known of the token looked at</source>
            <translation>Tout ce qu’on sait du jeton regardé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: off</source>
            <translation>Chaleur : aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: by entropy</source>
            <translation>Chaleur : par entropie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: by probability</source>
            <translation>Chaleur : par probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next heat</source>
            <translation>Chaleur suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Shade the words by how unsure the model was</source>
            <translation>Ombrer les mots selon l’incertitude du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: all of it</source>
            <translation>Réflexion : en entier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: the last lines</source>
            <translation>Réflexion : les dernières lignes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: hidden</source>
            <translation>Réflexion : cachée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fold the thinking</source>
            <translation>Replier la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>All of it, its last lines, or none of it</source>
            <translation>En entier, ses dernières lignes, ou rien</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Raw text</source>
            <translation>Texte brut</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Signs for blanks, line breaks and markers; no formulas</source>
            <translation>Des signes pour les blancs, les sauts de ligne et les balises ; pas de formules</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: as the system</source>
            <translation>Thème : comme le système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: light</source>
            <translation>Thème : clair</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: dark</source>
            <translation>Thème : sombre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: as the system</source>
            <translation>Langue : celle du système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: English</source>
            <translation>Langue : anglais (English)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: French (français)</source>
            <translation>Langue : français</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Usual text size</source>
            <translation>Taille habituelle du texte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Price of computing …</source>
            <translation>Prix du calcul …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>What a GPU-hour or 1,000 tokens cost</source>
            <translation>Ce que coûtent une heure de GPU ou 1 000 jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Run all lanes</source>
            <translation>Lancer toutes les pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Send the question to every lane</source>
            <translation>Envoyer la question à chaque piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Add a lane</source>
            <translation>Ajouter une piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One more, as Think would ask now</source>
            <translation>Une de plus, comme Réfléchir demanderait maintenant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Duplicate the lane</source>
            <translation>Dupliquer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Remove the lane</source>
            <translation>Retirer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Open the lane in Think</source>
            <translation>Ouvrir la piste dans Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next lane</source>
            <translation>Piste suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous lane</source>
            <translation>Piste précédente</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Mark where lanes part</source>
            <translation>Marquer où les pistes se séparent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Curves of the lanes</source>
            <translation>Courbes des pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>The answer at every budget, along each lane</source>
            <translation>La réponse à chaque budget, le long de chaque piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Compare the others with this lane</source>
            <translation>Comparer les autres à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to where the lanes part</source>
            <translation>Aller là où les pistes se séparent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Budgets: 256, 1,024, 4,096, no limit</source>
            <translation>Budgets : 256, 1 024, 4 096, sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Waits: 0, 1, 2, 4</source>
            <translation>Waits : 0, 1, 2, 4</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Wait strings: Wait, Hmm, Alternatively, none</source>
            <translation>Chaînes Wait : Wait, Hmm, Alternatively, aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Seeds: four of one setting</source>
            <translation>Graines : quatre pour un même réglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Base against fine-tuned</source>
            <translation>Modèle de base contre modèle affiné</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the summary as Markdown</source>
            <translation>Copier le résumé en Markdown</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the summary as CSV</source>
            <translation>Copier le résumé en CSV</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Show the first run again</source>
            <translation>Revoir la première exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>The recorded run that is shown to whoever is new</source>
            <translation>L’exécution enregistrée qu’on montre aux nouveaux venus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Show the crash report</source>
            <translation>Montrer le rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Dismiss the crash report</source>
            <translation>Écarter le rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Run</source>
            <translation>&amp;Lancer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Compare</source>
            <translation>&amp;Comparer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat</source>
            <translation>Chaleur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fold</source>
            <translation>Repli</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Runs are not being kept. {why} {advice}</source>
            <translation>Les exécutions ne sont pas gardées. {why} {advice}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>What happens now is not kept at all.</source>
            <translation>Ce qui se passe maintenant n’est pas gardé du tout.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>{model} was not loaded. {why}</source>
            <translation>{model} n’a pas été chargé. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>{why} Press Restart to start it again; what you typed and what was thought is still here.</source>
            <translation>{why} Appuyez sur Redémarrer pour le relancer ; ce que vous avez écrit et ce qui a été pensé est toujours là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>How far the model is loaded</source>
            <translation>Avancement du chargement du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Last words</source>
            <translation>Derniers mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>The engine's last words</source>
            <translation>Les derniers mots du moteur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Starting the engine …</source>
            <translation>Démarrage du moteur …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Giving up the loading of {model} …</source>
            <translation>Abandon du chargement de {model} …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Loading {model} … {doing}</source>
            <translation>Chargement de {model} … {doing}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Choose another …</source>
            <translation>En choisir un autre …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>No model is loaded.</source>
            <translation>Aucun modèle n’est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Restart</source>
            <translation>Redémarrer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Choose a folder …</source>
            <translation>Choisir un dossier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Ask for answers along the way</source>
            <translation>Demander des réponses en chemin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At budgets that double</source>
            <translation>À des budgets qui doublent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At ends of paragraphs</source>
            <translation>Aux fins de paragraphe</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At every wait</source>
            <translation>À chaque Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>So that dragging the handle shows answers at once. The thinking stays what it is.</source>
            <translation>Pour que la poignée tirée montre aussitôt les réponses. La réflexion reste ce qu’elle est.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At 0, 16, 32, 64 … thinking tokens</source>
            <translation>À 0, 16, 32, 64 … jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Where a paragraph ends, or a line if there are no paragraphs</source>
            <translation>Là où finit un paragraphe, ou une ligne s’il n’y a pas de paragraphes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Where the model wanted to stop and was sent on: what it would have said</source>
            <translation>Là où le modèle voulait s’arrêter et a continué : ce qu’il aurait dit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer text</source>
            <translation>Texte de la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Copy the answer as the model wrote it</source>
            <translation>Copier la réponse telle que le modèle l’a écrite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>p {probability}</source>
            <translation>p {probability}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>The probability of exactly this answer, token by token, at temperature 1. One sample.</source>
            <translation>La probabilité d’exactement cette réponse, jeton par jeton, à température 1. Un seul tirage.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Text put between the thinking and the answer; the model did not sample it.</source>
            <translation>Texte placé entre la réflexion et la réponse ; le modèle ne l’a pas tiré.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>forced: {text}</source>
            <translation>forcé : {text}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer of {name}</source>
            <translation>Réponse : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer here. Press Answer now to ask for one.</source>
            <translation>Il n’y a pas de réponse ici. Appuyez sur Répondre maintenant pour en demander une.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>at {n} thinking tokens</source>
            <translation>à {n} jetons de réflexion</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>{n} answer tokens</source>
            <translation>
                <numerusform>{n} jeton de réponse</numerusform>
                <numerusform>{n} jetons de réponse</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>Had it stopped at {n}, it would have said this.</source>
            <translation>Arrêté à {n}, il aurait dit ceci.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The known answer is {answer}.</source>
            <translation>La réponse connue est {answer}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The answer will stand here, large, with the probability the model gave it.</source>
            <translation>La réponse viendra ici, en grand, avec la probabilité que le modèle lui donne.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>at {n} thinking tokens …</source>
            <translation>à {n} jetons de réflexion …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>not yet</source>
            <translation>pas encore</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer.</source>
            <translation>Il n’y a pas de réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer here, and the model was unloaded or replaced. Once it is loaded again, open this run from the list of runs to go on with it.</source>
            <translation>Il n’y a pas de réponse ici, et le modèle a été déchargé ou remplacé. Une fois qu’il est rechargé, ouvrez cette exécution depuis la liste des exécutions pour la continuer.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer here. Once the engine is back, press Answer now to ask for one.</source>
            <translation>Il n’y a pas de réponse ici. Une fois le moteur revenu, appuyez sur Répondre maintenant pour en demander une.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>{tokens}, cut at its reserve: raise it in the settings to let it finish</source>
            <translation>{tokens}, coupée au bout de sa réserve : augmentez-la dans les réglages pour la laisser finir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>forced here</source>
            <translation>forcée ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The thinking was ended here and the model made to answer.</source>
            <translation>La réflexion a été close ici et le modèle amené à répondre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>wrong, it is {answer}</source>
            <translation>faux, c’est {answer}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>near {n} thinking tokens</source>
            <translation>vers {n} jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>own stop</source>
            <translation>arrêt de lui-même</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The model ended its thinking here by itself and went on to answer.</source>
            <translation>Le modèle a terminé ici sa réflexion de lui-même et s’est mis à répondre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>right</source>
            <translation>juste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>No answer was asked for here.</source>
            <translation>Aucune réponse n’a été demandée ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>Answering …</source>
            <translation>Réponse en cours …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The model is still thinking.</source>
            <translation>Le modèle réfléchit encore.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>(no words)</source>
            <translation>(aucun mot)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_strip.py" />
            <source>Height: the probability of the answer, had the thinking stopped there. Each distinct answer has a colour, a marker and a line of its own; arrowheads mark where it changes. Click a marker, or choose it with the arrows and press Enter, to put the handle there.</source>
            <translation>Hauteur : la probabilité de la réponse, si la réflexion s’était arrêtée là. Chaque réponse distincte a sa couleur, son symbole et sa ligne ; les pointes de flèche marquent où elle change. Cliquez sur un symbole, ou choisissez-le avec les flèches et appuyez sur Entrée, pour y mettre la poignée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_strip.py" />
            <source>Curve of the answers</source>
            <translation>Courbe des réponses</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>No answers along the way yet.</source>
            <translation>Pas encore de réponse en chemin.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{n} tokens</source>
            <translation>
                <numerusform>{n} jeton</numerusform>
                <numerusform>{n} jetons</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>Had it stopped here ({where}): {answer}, p {p}</source>
            <translation>Arrêté ici ({where}) : {answer}, p {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>Had it stopped here ({where}): {answer}, cut by its reserve</source>
            <translation>Arrêté ici ({where}) : {answer}, coupée au bout de sa réserve</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>It stopped here by itself ({where}): {answer}, p {p}</source>
            <translation>Il s’est arrêté ici de lui-même ({where}) : {answer}, p {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>final answer first at {first}</source>
            <translation>réponse finale dès {first}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{n} tokens after the last flip</source>
            <translation>
                <numerusform>{n} jeton après le dernier revirement</numerusform>
                <numerusform>{n} jetons après le dernier revirement</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{share} of the thinking changed nothing</source>
            <translation>{share} de la réflexion n’a rien changé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>The answer changes at {places}</source>
            <translation>La réponse change à {places}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: what it would have said at any point.</source>
            <translation>En arrière : ce qu’il aurait dit à tout point.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag the ring to say how long the model may think.</source>
            <translation>Tirez l’anneau pour dire combien le modèle peut réfléchir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>The question or model changed: this is for the next run.</source>
            <translation>Question ou modèle changé : pour la prochaine exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>A kept run: drag back to scrub. Run asks again.</source>
            <translation>Exécution gardée : tirez en arrière ; Lancer redemande.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Let go, and the model is sent on with a wait.</source>
            <translation>Lâchez, et un Wait fait continuer le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag below the head to answer now, above to think on.</source>
            <translation>En deçà de la tête : répondre. Au-delà : réfléchir plus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Raise the maximum to let the model think.</source>
            <translation>Relevez le maximum pour laisser le modèle réfléchir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: the answer there. Further: on with a wait.</source>
            <translation>En arrière : la réponse là. Plus loin : un Wait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: the answer there. Further: it thinks on.</source>
            <translation>En arrière : la réponse là. Plus loin : il continue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/paint.py" />
            <source>no limit ({end})</source>
            <translation>sans limite ({end})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/paint.py" />
            <source>min {n}</source>
            <translation>min {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/paint.py" />
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/paint.py" />
            <source>max {n}</source>
            <translation>max {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Minimum of thinking tokens</source>
            <translation>Minimum de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Maximum of thinking tokens</source>
            <translation>Maximum de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Waits</source>
            <translation>Waits</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>If the model wants to stop before this many tokens, it is sent on with a wait.</source>
            <translation>Si le modèle veut s’arrêter avant ce nombre de jetons, un Wait le fait continuer.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>The thinking is ended here at the latest, and the answer asked for.</source>
            <translation>La réflexion est close ici au plus tard, et la réponse demandée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>How many further wishes to stop are answered with a wait.</source>
            <translation>À combien d’autres envies d’arrêt on répond par un Wait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Drag the ring: how long the model may think. Drag the bracket: how long it must. Arrows move by a little, [ and ] halve and double, double click resets.</source>
            <translation>Tirez l’anneau : combien le modèle peut réfléchir. Tirez le crochet : combien il le doit. Les flèches déplacent un peu, [ et ] divisent et multiplient par deux, un double clic rétablit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Budget of {name}</source>
            <translation>Budget : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/panel.py" />
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/slider.py" />
            <source>Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the minimum.</source>
            <translation>Minimum {minimum}, maximum {maximum} jetons de réflexion. Les flèches déplacent le minimum.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/slider.py" />
            <source>Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the maximum.</source>
            <translation>Minimum {minimum}, maximum {maximum} jetons de réflexion. Les flèches déplacent le maximum.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/slider.py" />
            <source>Budget of thinking tokens</source>
            <translation>Budget de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Find a command</source>
            <translation>Chercher une commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Type what you want to do</source>
            <translation>Écrivez ce que vous voulez faire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/archived.py" />
            <source>The models of lanes {lanes} are not here: {models}. What they said is shown; to run them again, choose other models in them.</source>
            <translation>
                <numerusform>Le modèle de la piste {lanes} n’est pas ici : {models}. Ce qu’elle a dit est affiché ; pour la relancer, choisissez-y un autre modèle.</numerusform>
                <numerusform>Les modèles des pistes {lanes} ne sont pas ici : {models}. Ce qu’elles ont dit est affiché ; pour les relancer, choisissez-y d’autres modèles.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archived.py" />
            <source>the model of Think, {name}</source>
            <translation>le modèle de Réfléchir, {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archived.py" />
            <source>the model of Think</source>
            <translation>le modèle de Réfléchir</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/archived.py" />
            <source>Lanes {lanes} ran on {models}; run again, they take {now}.</source>
            <translation>
                <numerusform>La piste {lanes} a tourné sur {models} ; relancée, elle prend {now}.</numerusform>
                <numerusform>Les pistes {lanes} ont tourné sur {models} ; relancées, elles prennent {now}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Choose a folder that holds a model</source>
            <translation>Choisir un dossier qui contient un modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>No model is loaded. Choose one first.</source>
            <translation>Aucun modèle n’est chargé. Choisissez-en un d’abord.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>It is not known what this model was made of. Choose another model in one of the lanes.</source>
            <translation>On ne sait pas de quoi ce modèle a été fait. Choisissez un autre modèle dans l’une des pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Differences: shown</source>
            <translation>Différences : montrées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Differences: hidden</source>
            <translation>Différences : cachées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Thinking tokens at most</source>
            <translation>Jetons de réflexion au plus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>How often it is sent on when it wants to stop</source>
            <translation>Combien de fois on le fait continuer quand il veut s’arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Wait string</source>
            <translation>Chaîne</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>What is injected in place of the stop; it may be empty</source>
            <translation>Ce qui est injecté à la place de l’arrêt ; peut être vide</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Temp.</source>
            <translation>Temp.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Temperature; 0 takes the likeliest token each time</source>
            <translation>Température ; 0 prend chaque fois le jeton le plus probable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>The model of this lane</source>
            <translation>Le modèle de cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>The same seed gives the same trace</source>
            <translation>La même graine donne la même trace</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>At least</source>
            <translation>Au moins</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Thinking tokens at least; a wish to stop before is answered with a wait. It raises a smaller maximum</source>
            <translation>Jetons de réflexion au moins ; à une envie de s’arrêter avant, on répond par un Wait. Relève un maximum plus petit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>The likeliest tokens that together have this probability</source>
            <translation>Les jetons les plus probables qui ont ensemble cette probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>How a model of this lane's own opens and closes its thinking</source>
            <translation>Comment un modèle propre à cette piste ouvre et ferme sa réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>So many of the likeliest tokens; 0 is off</source>
            <translation>Ce nombre de jetons, les plus probables ; 0 : sans effet</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Tokens at least this likely, as a share of the likeliest; 0 is off</source>
            <translation>Jetons au moins aussi probables, en part du plus probable ; 0 : sans effet</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>as in Think</source>
            <translation>de Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>Lane {n}: {field}</source>
            <translation>Piste {n} : {field}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/editor.py" />
            <source>recognised</source>
            <translation>reconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>All settings of lane {n}</source>
            <translation>Tous les réglages de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Open lane {n} in Think</source>
            <translation>Ouvrir la piste {n} dans Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Duplicate lane {n}</source>
            <translation>Dupliquer la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Remove lane {n}</source>
            <translation>Retirer la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Run again to see what it does now.</source>
            <translation>Relancez pour voir ce qu’elle fait maintenant.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Curve of the answers of lane {n}</source>
            <translation>Courbe des réponses de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Thinking of lane {n}</source>
            <translation>Réflexion de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Answer of lane {n}</source>
            <translation>Réponse de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Not possible</source>
            <translation>Impossible</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>changed</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane.py" />
            <source>Refused</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_curve.py" />
            <source>Height: the probability of the answer, had the thinking stopped there. Each distinct answer looks the same in all lanes; arrowheads mark where it changes. Click a marker, or choose it with the arrows and press Enter, to see that place in the thinking.</source>
            <translation>Hauteur : la probabilité de la réponse si la réflexion s’était arrêtée là. Chaque réponse distincte a le même aspect dans toutes les pistes ; des pointes de flèche marquent où elle change. Cliquez sur un repère, ou choisissez-le avec les flèches et appuyez sur Entrée, pour voir cet endroit de la réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_strip.py" />
            <source>Curve over all lanes</source>
            <translation>Courbe sur toutes les pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>Over all lanes: the share that gives the commonest answer, had they stopped at so many thinking tokens</source>
            <translation>Sur toutes les pistes : la part qui donne la réponse la plus fréquente, si elles s’étaient arrêtées à tant de jetons de réflexion</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>{n} lanes</source>
            <translation>
                <numerusform>{n} piste</numerusform>
                <numerusform>{n} pistes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>At {where}: {hits} of {counted} right</source>
            <translation>À {where} : {hits} sur {counted} justes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>Over all lanes: there is nothing to count until they have answers along their thinking.</source>
            <translation>Sur toutes les pistes : rien à compter tant qu’elles n’ont pas de réponses le long de leur réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>Over all lanes: the share that is right, had they stopped at so many thinking tokens</source>
            <translation>Sur toutes les pistes : la part de réponses justes, si elles s’étaient arrêtées à tant de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>At {where}: {hits} of {counted} say {answer}</source>
            <translation>À {where} : {hits} sur {counted} disent {answer}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/summary_words.py" />
            <source>(95 % interval {low} to {high})</source>
            <translation>(intervalle à 95 % : de {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/table.py" />
            <source>Summary of the lanes</source>
            <translation>Résumé des pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/table.py" />
            <source>How much the runs agree</source>
            <translation>Accord entre les exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>Over all lanes</source>
            <translation>Toutes les pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>Curve over all lanes, in place of the table</source>
            <translation>Courbe de toutes les pistes, à la place du tableau</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>Why it was not run</source>
            <translation>Pourquoi elle n’a pas été lancée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>Presets</source>
            <translation>Préréglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Lane</source>
            <translation>Piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>What differs</source>
            <translation>Ce qui diffère</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Thinking</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Seconds</source>
            <translation>Secondes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Tokens/s</source>
            <translation>Jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>temperature {value}</source>
            <translation>température {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>top-p {value}</source>
            <translation>top-p {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>top-k {value}</source>
            <translation>top-k {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>min-p {value}</source>
            <translation>min-p {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>seed {value}</source>
            <translation>graine {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>finished by itself</source>
            <translation>finie d’elle-même</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>cut by the budget</source>
            <translation>coupée par le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>stopped by hand</source>
            <translation>arrêtée à la main</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>out of context</source>
            <translation>plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>ended because it looped</source>
            <translation>arrêtée pour cause de boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>interrupted</source>
            <translation>interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>refused</source>
            <translation>refusée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>running</source>
            <translation>en cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The model is reading the question …</source>
            <translation>Le modèle lit la question …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} different answers</source>
            <translation>
                <numerusform>{n} réponse</numerusform>
                <numerusform>{n} réponses différentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} runs</source>
            <translation>
                <numerusform>{n} exécution</numerusform>
                <numerusform>{n} exécutions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{answers} in {among}; right {right} of {n}: {share} (95 % interval {low} to {high})</source>
            <translation>{answers} pour {among} ; justes {right} sur {n} : {share} (intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The lane's thinking will stand here, its answer below.

Press {key} to run all lanes.</source>
            <translation>La réflexion de la piste s’affichera ici, sa réponse en dessous.

Appuyez sur {key} pour lancer toutes les pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Waiting for the model. It begins as soon as the model is ready.</source>
            <translation>En attente du modèle. Elle commence dès que le modèle est prêt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>as the others</source>
            <translation>comme les autres</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{kept} of {head} thinking</source>
            <translation>{kept} sur {head} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The others are compared with this lane.</source>
            <translation>Les autres sont comparées à cette piste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{answers} in {among}</source>
            <translation>{answers} pour {among}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The lane's thinking will stand here, its answer below.

Press Run all lanes.</source>
            <translation>La réflexion de la piste s’affichera ici, sa réponse en dessous.

Appuyez sur Lancer toutes les pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} thinking</source>
            <translation>{n} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} answer</source>
            <translation>{n} réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} tokens/s</source>
            <translation>{n} jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>◆ Leaves lane {first} at token {at}: “{ours}” instead of “{theirs}”</source>
            <translation>◆ Quitte la piste {first} au jeton {at} : « {ours} » au lieu de « {theirs} »</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>= Word for word as lane {first}, {at} tokens</source>
            <translation>= Mot pour mot comme la piste {first}, {at} jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>◁ Stops at token {at}, where lane {first} goes on</source>
            <translation>◁ S’arrête au jeton {at}, où la piste {first} continue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>▷ Goes on at token {at}, where lane {first} stops</source>
            <translation>▷ Continue au jeton {at}, où la piste {first} s’arrête</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>wrong</source>
            <translation>faux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>at least {n}</source>
            <translation>au moins {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/words.py" />
            <source>{n} waits</source>
            <translation>
                <numerusform>{n} Wait</numerusform>
                <numerusform>{n} Waits</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>at most {n}</source>
            <translation>au plus {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>wait “{words}”</source>
            <translation>Wait « {words} »</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>wait without words</source>
            <translation>Wait sans mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>the loaded model</source>
            <translation>le modèle chargé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>format {name}</source>
            <translation>format {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>format recognised</source>
            <translation>format reconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>The last session did not end in order. What was kept of it is here.</source>
            <translation>La dernière session ne s’est pas terminée normalement. Ce qui en a été gardé est ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>The program made a mistake and goes on. If something looks wrong, restart it: what you typed and ran is kept.</source>
            <translation>Le programme a commis une erreur et continue. Si quelque chose semble anormal, redémarrez-le : ce que vous avez écrit et exécuté est gardé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>This has file names, line numbers, versions and kinds of errors; no question, no text of a model, no key. Nothing was sent anywhere. Copy it where you want to report it.</source>
            <translation>On trouve ici des noms de fichiers, des numéros de lignes, des versions et des genres d’erreurs ; aucune question, aucun texte d’un modèle, aucune clé. Rien n’a été envoyé. Copiez-le là où vous voulez le signaler.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Show report</source>
            <translation>Montrer le rapport</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Dismiss</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Crash report</source>
            <translation>Rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/engine_view.py" />
            <source>Starting it again ({time} of {allowed}) …</source>
            <translation>Nouveau démarrage ({time} sur {allowed}) …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/engine_view.py" />
            <source>starting</source>
            <translation>démarrage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/experiment.py" />
            <source>The program made a mistake: {error}. Save your question and start it again.</source>
            <translation>Le programme a commis une erreur : {error}. Sauvez votre question et redémarrez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/experiment.py" />
            <source>Starting it again …</source>
            <translation>Nouveau démarrage …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/greedy.py" />
            <source>Not used at temperature 0, where the likeliest token is taken each time. Raise the temperature first.</source>
            <translation>Sans effet à la température 0, où le jeton le plus probable est pris à chaque fois. Augmentez d’abord la température.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/kept_record.py" />
            <source>It was not over when the program ended.</source>
            <translation>Elle n’était pas finie quand le programme s’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/kept_record.py" />
            <source>{detail} Run again when the model is loaded.</source>
            <translation>{detail} Relancez quand le modèle est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Continue with a wait (in the thinking)</source>
            <translation>Continuer par un Wait (dans la réflexion)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Move the budget a little (on the slider; with Shift by more)</source>
            <translation>Déplacer un peu le budget (sur le curseur ; davantage avec Maj)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Halve and double the budget (on the slider)</source>
            <translation>Diviser et multiplier le budget par deux (sur le curseur)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>No thinking, no limit (on the slider)</source>
            <translation>Aucune réflexion, sans limite (sur le curseur)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>From the minimum's handle to the maximum's, then on</source>
            <translation>De la poignée du minimum à celle du maximum, puis plus loin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Search the commands</source>
            <translation>Rechercher parmi les commandes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>New keys for the chosen command</source>
            <translation>Nouvelles touches de la commande choisie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Press the keys the chosen command shall have.</source>
            <translation>Appuyez sur les touches que la commande choisie doit avoir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Search</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Use these keys</source>
            <translation>Utiliser ces touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>No keys</source>
            <translation>Aucune touche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Usual keys</source>
            <translation>Touches habituelles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>All as usual</source>
            <translation>Tout comme d’habitude</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>What they do</source>
            <translation>Ce qu’elles font</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>New keys</source>
            <translation>Nouvelles touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>These keys belong to one part of the window and stay as they are.</source>
            <translation>Ces touches appartiennent à une partie de la fenêtre et restent telles quelles.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Press the new keys in the field first.</source>
            <translation>Appuyez d’abord sur les nouvelles touches dans le champ.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>These keys belong to “{command}”. Give that command others first.</source>
            <translation>Ces touches appartiennent à « {command} ». Donnez d’abord d’autres touches à cette commande.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/known_answer.py" />
            <source>If you know the right answer, answers are told right or wrong by it. It is not sent.</source>
            <translation>Si vous connaissez la bonne réponse, les réponses sont dites justes ou fausses d’après elle. Elle n’est pas envoyée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/known_answer.py" />
            <source>as in the list</source>
            <translation>celle de la liste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/language_desk.py" />
            <source>The language changes when the window is opened next.</source>
            <translation>La langue changera à la prochaine ouverture de la fenêtre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/main_window.py" />
            <source>Panels</source>
            <translation>Panneaux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/come_back.py" />
            <source>{model} was not loaded, so {before} is in use again. {why}</source>
            <translation>{model} n’a pas été chargé : {before} sert donc de nouveau. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/come_back.py" />
            <source>Loading {model} was given up, so {before} is in use again.</source>
            <translation>Le chargement de {model} a été abandonné : {before} sert donc de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/come_back.py" />
            <source>The engine ended while it was loading {model}, so {before} is loaded again. {why}</source>
            <translation>Le moteur s’est arrêté pendant le chargement de {model} : {before} est donc chargé de nouveau. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/come_back.py" />
            <source>auto device</source>
            <translation>appareil : auto</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/come_back.py" />
            <source>auto dtype</source>
            <translation>dtype : auto</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Choose a thinking format</source>
            <translation>Choisir un format de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>Choose the folder that holds a config.json.</source>
            <translation>Choisissez le dossier qui contient un config.json.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/desk.py" />
            <source>There is no model in {folder}. {why}</source>
            <translation>Il n’y a pas de modèle dans {folder}. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/first_load.py" />
            <source>{model} is no longer where it was, so the embedded model is loaded.</source>
            <translation>{model} n’est plus là où il était ; le modèle intégré est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/first_load.py" />
            <source>s1gui ended while it was loading {model} at its last start, so the embedded model is loaded. Choose {model} to try it again.</source>
            <translation>s1gui s’est arrêté en chargeant {model} au dernier démarrage ; le modèle intégré est chargé. Choisissez {model} pour réessayer.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/first_load.py" />
            <source>{model} was not loaded, so the embedded model is. {why}</source>
            <translation>{model} n’a pas été chargé ; le modèle intégré l’est à sa place. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/first_load.py" />
            <source>The engine ended while it was loading {model}, so the embedded model is loaded. {why}</source>
            <translation>Le moteur s’est arrêté en chargeant {model} ; le modèle intégré est chargé. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>Thinking format</source>
            <translation>Format de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>How this model opens and closes its thinking. Another choice loads the model again.</source>
            <translation>Comment ce modèle ouvre et ferme sa réflexion. Un autre choix recharge le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>from a file …</source>
            <translation>depuis un fichier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Looking at what is here …</source>
            <translation>Recherche de ce qui est là …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>No model here or in the catalogue is named so. Any of the hub can be fetched by its name, below.</source>
            <translation>Aucun modèle, ici ou dans le catalogue, ne porte ce nom. Tout modèle du hub peut être téléchargé par son nom, ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Search the models</source>
            <translation>Chercher dans les modèles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Another one: OWNER/NAME</source>
            <translation>Un autre : PROPRIÉTAIRE/NOM</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Repository on the hub</source>
            <translation>Dépôt sur le hub</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Any model of the Hugging Face hub with safetensors weights.</source>
            <translation>Tout modèle du hub Hugging Face dont les poids sont en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Kept in the system's keyring; needed for models whose terms must be accepted.</source>
            <translation>Gardé dans le trousseau du système ; nécessaire pour les modèles dont il faut accepter les conditions.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>How far the download is</source>
            <translation>Avancement du téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Access token</source>
            <translation>Jeton d’accès</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Token of the Hugging Face hub (empty: forget it)</source>
            <translation>Jeton d’accès du hub Hugging Face (vide : l’oublier)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Load</source>
            <translation>Charger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Fetch</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Cancel the download</source>
            <translation>Annuler le téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Access token …</source>
            <translation>Jeton d’accès …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Whether a model fits is told for {device} with {size} free.</source>
            <translation>Il est dit si un modèle tient sur {device}, où {size} sont libres.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>{repo}: {done} of {total}</source>
            <translation>{repo} : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>The token is in the keyring.</source>
            <translation>Le jeton d’accès est dans le trousseau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>The token is forgotten.</source>
            <translation>Le jeton d’accès est oublié.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Go on fetching</source>
            <translation>Reprendre le téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>{size}/s</source>
            <translation>{size}/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>{repo} is here ({size}). Load it.</source>
            <translation>{repo} est là ({size}). Chargez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/library.py" />
            <source>Asking the hub for {repo} …</source>
            <translation>Demande de {repo} au hub …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>{name} (embedded)</source>
            <translation>{name} (intégré)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>Number format</source>
            <translation>Format numérique</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>Where the model runs</source>
            <translation>Où tourne le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>The numbers it computes in; auto takes the model's own</source>
            <translation>Les nombres avec lesquels il calcule ; auto prend ceux du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>The model that thinks: {folder}</source>
            <translation>Le modèle qui réfléchit : {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>All models …</source>
            <translation>Tous les modèles …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/picker.py" />
            <source>{name} (trained here)</source>
            <translation>{name} (entraîné ici)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>It can be seen here once a model is loaded.</source>
            <translation>On peut le voir ici une fois qu’un modèle est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>{n} tokens, sent exactly so.</source>
            <translation>{n} jetons, envoyés exactement ainsi.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Exact prompt</source>
            <translation>Prompt exact</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>They leave room for {n} thinking tokens.</source>
            <translation>Ils laissent de la place pour {n} jetons de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Unchecked, the model's own template decides.</source>
            <translation>Non coché, le gabarit du modèle décide.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>The whole text the model gets. A wrong prompt is the commonest reason for bad results.</source>
            <translation>Tout le texte que reçoit le modèle. Un mauvais prompt est la cause la plus fréquente de mauvais résultats.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>One line for each token: its id and its text.</source>
            <translation>Une ligne par jeton : son id et son texte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>See the model's chat template, or use another one.</source>
            <translation>Voir le gabarit de conversation du modèle, ou en utiliser un autre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Own system prompt</source>
            <translation>Son propre prompt système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Change it by hand</source>
            <translation>Le changer à la main</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Show token ids</source>
            <translation>Montrer les ids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Chat template …</source>
            <translation>Gabarit de conversation …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Exactly as sent</source>
            <translation>Exactement comme envoyé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>✓ fits</source>
            <translation>✓ tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>~ tight</source>
            <translation>~ juste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>✗ no</source>
            <translation>✗ non</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>{size} GB</source>
            <translation>{size} Go</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>{size} MB</source>
            <translation>{size} Mo</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>embedded</source>
            <translation>intégré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>adapter of {model}</source>
            <translation>adaptateur de {model}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>to fetch; its terms must be accepted first</source>
            <translation>à télécharger ; il faut d’abord accepter ses conditions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>to fetch</source>
            <translation>à télécharger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>{billions} B par.</source>
            <translation>{billions} Md par.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/rows.py" />
            <source>hub cache</source>
            <translation>cache du hub</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Jinja, as transformers reads it, in a sandbox. Another template loads the model again and is remembered for this model; its files are not changed.</source>
            <translation>Du Jinja, comme transformers le lit, dans un bac à sable. Un autre gabarit recharge le modèle et reste associé à ce modèle ; ses fichiers ne changent pas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Chat template</source>
            <translation>Gabarit de conversation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Template</source>
            <translation>Gabarit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Use this template</source>
            <translation>Utiliser ce gabarit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Use the model's own</source>
            <translation>Utiliser celui du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run has finished</source>
            <translation>L’exécution est finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was cut by its budget</source>
            <translation>L’exécution a été coupée par son budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was stopped</source>
            <translation>L’exécution a été arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run is out of context</source>
            <translation>L’exécution n’a plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was ended because it looped</source>
            <translation>L’exécution a été arrêtée parce qu’elle tournait en boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was interrupted</source>
            <translation>L’exécution a été interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>{end}: {seconds} s, {n} thinking tokens.</source>
            <translation>{end} : {seconds} s, {n} jetons de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The training has finished.</source>
            <translation>L’entraînement est fini.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The training has stopped.</source>
            <translation>L’entraînement s’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The compared lanes have ended: {seconds} s.</source>
            <translation>Les pistes comparées sont terminées : {seconds} s.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/pages.py" />
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_desk.py" />
            <source>JSON lines (*.jsonl *.ndjson)</source>
            <translation>Lignes JSON (*.jsonl *.ndjson)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_desk.py" />
            <source>Choose a list of problems</source>
            <translation>Choisir une liste de problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>{file}: {n} problems, {known} with answers</source>
            <translation>{file} : {n} problèmes, {known} avec réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>{problem}: right</source>
            <translation>{problem} : juste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>{problem}: wrong</source>
            <translation>{problem} : faux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Why the list was not opened</source>
            <translation>Pourquoi la liste n’a pas été ouverte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Open …</source>
            <translation>Ouvrir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Open a list of problems</source>
            <translation>Ouvrir une liste de problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>JSON lines with question and answer; a file can also be dropped on the window.</source>
            <translation>Des lignes JSON avec question et réponse ; un fichier peut aussi être déposé sur la fenêtre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>No list is open.</source>
            <translation>Aucune liste n’est ouverte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>{right} of {n} right</source>
            <translation>justes : {right} sur {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/question_panel.py" />
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/question_panel.py" />
            <source>Type a question, then press Ctrl+Enter.</source>
            <translation>Écrivez une question, puis appuyez sur Ctrl+Entrée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>Its makers sample with {numbers}.</source>
            <translation>Ses auteurs échantillonnent avec {numbers}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>temperature {number}</source>
            <translation>température {number}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>The model's generation_config.json says so. Many reasoning models repeat themselves where the likeliest token is taken each time.</source>
            <translation>C’est ce que dit le generation_config.json du modèle. Beaucoup de modèles de raisonnement se répètent quand le jeton le plus probable est pris à chaque fois.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>Sample as they do</source>
            <translation>Échantillonner comme eux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>top-p {number}</source>
            <translation>top-p {number}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>top-k {number}</source>
            <translation>top-k {number}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/recommended_box.py" />
            <source>min-p {number}</source>
            <translation>min-p {number}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>{n} runs were imported.</source>
            <translation>
                <numerusform>{n} exécution a été importée.</numerusform>
                <numerusform>{n} exécutions ont été importées.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Import runs</source>
            <translation>Importer des exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Exported to {file}.</source>
            <translation>Exporté dans {file}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>This run is not kept here, so it can't be exported as JSON lines. Run it yourself.</source>
            <translation>Cette exécution n’est pas gardée ici et ne peut donc pas être exportée en lignes JSON. Lancez-la vous-même.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>{file} holds no runs.</source>
            <translation>{file} ne contient aucune exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>There is no run to export. Ask something first.</source>
            <translation>Il n’y a pas d’exécution à exporter. Demandez d’abord quelque chose.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Web page (*.html)</source>
            <translation>Page web (*.html)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>JSON lines (*.jsonl)</source>
            <translation>Lignes JSON (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Picture of the curve (*.png)</source>
            <translation>Image de la courbe (*.png)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Drawing of the curve (*.svg)</source>
            <translation>Dessin de la courbe (*.svg)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>{file} could not be written. Choose another place.</source>
            <translation>{file} n’a pas pu être écrit. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>{file} could not be written: {error}. Choose another place.</source>
            <translation>{file} n’a pas pu être écrit : {error}. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>the branch</source>
            <translation>la branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>These are tokens of {model}. Load it, and fork the run then.</source>
            <translation>Ce sont des jetons de {model}. Chargez-le, puis bifurquez l’exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>renaming</source>
            <translation>le changement de titre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>pinning</source>
            <translation>l’épinglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>deleting a branch</source>
            <translation>la suppression d’une branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>answers {answer}</source>
            <translation>répond {answer}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>The budget, the answer below and the commands are about this lane.</source>
            <translation>Le budget, la réponse ci-dessous et les commandes concernent cette piste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>left {name} at {at}: {what}</source>
            <translation>a quitté {name} à {at} : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>left at {at}</source>
            <translation>parti à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Branch at {at}</source>
            <translation>Branche à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Parent</source>
            <translation>Parent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Close the lane</source>
            <translation>Fermer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Close the lane of {name}</source>
            <translation>Fermer la piste : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>shared up to {at}</source>
            <translation>partagé jusqu’à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>no answer yet</source>
            <translation>pas encore de réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>no answer here</source>
            <translation>pas de réponse ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>active</source>
            <translation>active</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Right-click a word of the thinking, or press Ctrl+K, to let it go another way from there.</source>
            <translation>Faites un clic droit sur un mot de la réflexion, ou appuyez sur Ctrl+K, pour lui faire prendre de là un autre chemin.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Unpin</source>
            <translation>Désépingler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Rename the branch</source>
            <translation>Renommer la branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Title:</source>
            <translation>Titre :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>at {at}: {what}</source>
            <translation>à {at} : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Rename …</source>
            <translation>Renommer …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Token {position}: {token}</source>
            <translation>Jeton {position} : {token}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Wait here</source>
            <translation>Un Wait ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Another token here</source>
            <translation>Un autre jeton ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Own words after it …</source>
            <translation>Ses propres mots à la suite …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Think on anew from here</source>
            <translation>Réfléchir d’ici à nouveau</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Cut here</source>
            <translation>Couper ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Own words</source>
            <translation>Ses propres mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>What the thinking goes on with from here:</source>
            <translation>Ce par quoi la réflexion continue d’ici :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>own words: {words}</source>
            <translation>ses propres mots : {words}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>a wait</source>
            <translation>un Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>anew</source>
            <translation>à nouveau</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>deleting {n} runs</source>
            <translation>
                <numerusform>la suppression d’une exécution</numerusform>
                <numerusform>la suppression de {n} exécutions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>putting {n} runs back</source>
            <translation>
                <numerusform>la remise d’une exécution</numerusform>
                <numerusform>la remise de {n} exécutions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>taking the star away</source>
            <translation>le retrait de l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>the star</source>
            <translation>l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>tagging</source>
            <translation>le changement d’étiquettes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Delete for good</source>
            <translation>Supprimer définitivement</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Delete these {n} runs for good? This can't be undone.</source>
            <translation>
                <numerusform>Supprimer définitivement cette exécution ? C’est irréversible.</numerusform>
                <numerusform>Supprimer définitivement ces {n} exécutions ? C’est irréversible.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Undo {what}</source>
            <translation>Annuler {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Redo {what}</source>
            <translation>Rétablir {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Every run is kept here.</source>
            <translation>Chaque exécution est gardée ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>No run has all these words.</source>
            <translation>Aucune exécution ne contient tous ces mots.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted runs can be put back for {days} days.</source>
            <translation>Les exécutions supprimées peuvent être remises pendant {days} jours.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Runs</source>
            <translation>Exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Search the runs</source>
            <translation>Chercher dans les exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Words of question, thinking, answer, title or tags; # and a tag: only runs with it</source>
            <translation>Mots de la question, de la réflexion, de la réponse, du titre ou des étiquettes ; # et une étiquette : seules ses exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Star</source>
            <translation>Étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags, between commas</source>
            <translation>Étiquettes, entre virgules</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Put back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Delete for good …</source>
            <translation>Supprimer définitivement …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Only runs with a star</source>
            <translation>Seulement les exécutions étoilées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Show only runs with a star</source>
            <translation>Ne montrer que les exécutions étoilées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted</source>
            <translation>Supprimées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted runs</source>
            <translation>Exécutions supprimées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Show the deleted runs, to put them back</source>
            <translation>Montrer les exécutions supprimées, pour les remettre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags …</source>
            <translation>Étiquettes …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Take the star away</source>
            <translation>Retirer l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Recorded</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>This was thought at another time and is told again from what was kept. No model is thinking now.</source>
            <translation>Cela a été pensé à un autre moment et est rejoué d’après ce qui en a été gardé. Aucun modèle ne réfléchit maintenant.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Play the recording</source>
            <translation>Lire l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Pause the recording</source>
            <translation>Mettre l’enregistrement en pause</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Try your own question</source>
            <translation>Essayez votre propre question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>{at} of {of} s</source>
            <translation>{at} sur {of} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Place in the recording</source>
            <translation>Position dans l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Speed of the recording</source>
            <translation>Vitesse de l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>As a multiple of the speed at which the model thought</source>
            <translation>En multiple de la vitesse à laquelle le modèle a pensé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>finished</source>
            <translation>finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>cut</source>
            <translation>coupée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>stopped</source>
            <translation>arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>looping</source>
            <translation>en boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>never began</source>
            <translation>jamais commencée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/welcome_desk.py" />
            <source>Drag the ring back to before the wait: it would have said {answer}.</source>
            <translation>Ramenez l’anneau avant le Wait : il aurait dit {answer}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Injected in place of the stop when the model is sent on.</source>
            <translation>Injecté à la place de l’arrêt quand on fait continuer le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>0 takes the likeliest token each time.</source>
            <translation>0 prend chaque fois le jeton le plus probable.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>The same seed gives the same trace; a smaller budget gives a beginning of it.</source>
            <translation>La même graine donne la même trace ; un budget plus petit en donne un début.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Tokens kept free for the answer, beside the thinking.</source>
            <translation>Jetons gardés libres pour la réponse, en plus de la réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>0 (greedy)</source>
            <translation>0 (glouton)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sampling</source>
            <translation>Échantillonnage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sample from the likeliest tokens that together have this probability.</source>
            <translation>Tirer parmi les jetons les plus probables qui ont ensemble cette probabilité.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sample from this many likeliest tokens; 0 is off.</source>
            <translation>Tirer parmi ce nombre de jetons les plus probables ; 0 désactive.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Leave out tokens below this share of the likeliest one's probability.</source>
            <translation>Écarter les jetons sous cette part de la probabilité du plus probable.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Reserve</source>
            <translation>Réserve</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Known answer</source>
            <translation>Réponse connue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/side.py" />
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/line.py" />
            <source>Memory, speed and token counts</source>
            <translation>Mémoire, vitesse et nombres de jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{parameters} parameters · {device} · {dtype} · context {context} · {format} format</source>
            <translation>{parameters} paramètres · {device} · {dtype} · contexte {context} · format {format}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{model}: {family}. The thinking format is {format} because {reason}. Weights {weights}, attention memory {memory} for {lanes} lanes.</source>
            <translation>{model} : {family}. Le format de réflexion est {format} ; raison : {reason}. Poids {weights}, mémoire d’attention {memory} pour {lanes} pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>The engine's memory: the model's weights, the keys and values (KV) of what it thought, and what is free.</source>
            <translation>La mémoire du moteur : les poids du modèle, les clés et valeurs (KV) de ce qu’il a pensé, et ce qui est libre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Sampled thinking tokens per second of thinking.</source>
            <translation>Jetons de réflexion tirés par seconde de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Thinking tokens: {sampled} sampled, {injected} injected.</source>
            <translation>Jetons de réflexion : {sampled} tirés, {injected} injectés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Energy the GPU took while this run was under way, measured by its driver; other programs on it included.</source>
            <translation>L’énergie prise par le GPU pendant cette exécution, mesurée par son pilote ; d’autres programmes y sont compris.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{bytes} B</source>
            <translation>{bytes} o</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} B</source>
            <translation>{n} Md</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} M</source>
            <translation>{n} M</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} k</source>
            <translation>{n} k</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} GiB</source>
            <translation>{n} Gio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} MiB</source>
            <translation>{n} Mio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} KiB</source>
            <translation>{n} Kio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>weights {weights} · KV {kv}</source>
            <translation>poids {weights} · KV {kv}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>memory {size}</source>
            <translation>mémoire {size}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{rate} tokens/s</source>
            <translation>{rate} jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>thinking {kept} of {n}</source>
            <translation>réflexion {kept} sur {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>thinking {n}</source>
            <translation>réflexion {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>answer {n}</source>
            <translation>réponse {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Tokens of the answer on screen, counted apart.</source>
            <translation>Les jetons de la réponse affichée, comptés à part.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{seconds} s at {amount} {currency} per GPU-hour.</source>
            <translation>{seconds} s à {amount} {currency} par heure de GPU.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{n} tokens, all answers included, at {amount} {currency} per 1,000 tokens.</source>
            <translation>{n} jetons, toutes réponses comprises, à {amount} {currency} les 1 000 jetons.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>{size} free</source>
            <translation>{size} libres</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>What a run costs stands in the line at the bottom. A price of 0 shows nothing.</source>
            <translation>Ce que coûte une exécution se lit sur la ligne du bas. Un prix de 0 ne montre rien.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>for one hour of the GPU</source>
            <translation>pour une heure de GPU</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>for 1,000 tokens</source>
            <translation>pour 1 000 jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>Price of computing</source>
            <translation>Prix du calcul</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/price.py" />
            <source>What for</source>
            <translation>Pour quoi</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Find in the thinking</source>
            <translation>Chercher dans la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Previous place (Shift+F3)</source>
            <translation>Occurrence précédente (Maj+F3)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Next place (F3)</source>
            <translation>Occurrence suivante (F3)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>{n} found</source>
            <translation>{n} trouvées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>{n} of {all}</source>
            <translation>{n} sur {all}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>All</source>
            <translation>En entier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>Last lines</source>
            <translation>Dernières lignes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>Hidden</source>
            <translation>Cachée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Shared with the run that this one left</source>
            <translation>Commun avec l’exécution dont celle-ci est issue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Shared with the branch beside it</source>
            <translation>Partagé avec la branche à côté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: the model wanted to stop below the minimum</source>
            <translation>Injecté : le modèle voulait s’arrêter sous le minimum</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: one of the waits you asked for</source>
            <translation>Injecté : un des Waits que vous avez demandés</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: you sent the model on</source>
            <translation>Injecté : vous avez fait continuer le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Marks of injected waits</source>
            <translation>Marques des Waits injectés</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>wait</source>
            <translation>wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat.py" />
            <source>Probability, from</source>
            <translation>Probabilité, depuis</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat.py" />
            <source>Entropy in nats, from</source>
            <translation>Entropie en nats, depuis</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat_legend.py" />
            <source>The darker the shade, the less sure the model was. Point at a word for its own numbers.</source>
            <translation>Plus l’ombre est foncée, moins le modèle était sûr. Pointez un mot pour voir ses propres nombres.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Point at a word of the thinking, or go through it with the left and right keys.</source>
            <translation>Pointez un mot de la réflexion, ou parcourez-la avec les flèches gauche et droite.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>The likeliest tokens were not asked for in this run.</source>
            <translation>Les jetons les plus probables n’ont pas été demandés dans cette exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Probability</source>
            <translation>Probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Log-probability</source>
            <translation>Log-probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>beyond {n}</source>
            <translation>au-delà de {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Likeliest tokens</source>
            <translation>Jetons les plus probables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Likeliest</source>
            <translation>Les plus probables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>{entropy} nats</source>
            <translation>{entropy} nats</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>(taken)</source>
            <translation>(pris)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>Nothing has been thought yet.

Press Run, and watch the model think about the question above.</source>
            <translation>Rien n’a encore été pensé.

Appuyez sur Lancer, et regardez le modèle réfléchir à la question ci-dessus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>Thinking of {name}</source>
            <translation>Réflexion : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>The first {n} tokens are shared with the lane beside it.</source>
            <translation>Les {n} premiers jetons sont partagés avec la piste à côté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>The model is loading. It will think about this as soon as it can.</source>
            <translation>Le modèle se charge. Il y réfléchira dès qu’il le pourra.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>Map of the thinking</source>
            <translation>Carte de la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>Height: how unsure the model was of each token (entropy). Flags: injected waits. Circles: answers known there, filled where the model stopped by itself. Click one to go there.</source>
            <translation>Hauteur : l’incertitude du modèle à chaque jeton (entropie). Drapeaux : Waits injectés. Cercles : réponses connues à ces points, pleins là où le modèle s’est arrêté de lui-même. Cliquez-en un pour y aller.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>{n} thinking tokens, {waits} waits, answers at {points}</source>
            <translation>{n} jetons de réflexion, {waits} Waits, réponses à {points}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>no point</source>
            <translation>aucun point</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Thinking tokens: those the model sampled, and those injected as waits; the answer's apart. Then the seconds from the prompt to the first token, and sampled thinking tokens per second. Resumed: the engine had let go of the trace and computed it again up to there. On a CPU the same comes of it, to the bit; only with models whose memory can't be cut back (recurrent layers) may it differ in half precision.</source>
            <translation>Jetons de réflexion : ceux que le modèle a tirés et ceux injectés par des Waits ; ceux de la réponse à part. Puis les secondes du prompt au premier jeton, et les jetons de réflexion tirés par seconde. Reprise : le moteur avait abandonné la trace et l’a recalculée jusque-là. Sur un CPU, le résultat est le même au bit près ; seul un modèle dont la mémoire ne se raccourcit pas (couches récurrentes) peut en différer en demi-précision.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Finished</source>
            <translation>Finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model ended its thinking by itself and answered.</source>
            <translation>Le modèle a terminé sa réflexion de lui-même et a répondu.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Cut by budget</source>
            <translation>Coupée par le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The budget was spent in mid-thought, so the answer was forced. Raise the maximum to let it think on.</source>
            <translation>Le budget a été épuisé en pleine réflexion, la réponse a donc été forcée. Relevez le maximum pour le laisser réfléchir encore.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Stopped</source>
            <translation>Arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>You stopped it. Go on, or press Answer now to hear what it would say.</source>
            <translation>Vous l’avez arrêtée. Reprenez, ou appuyez sur Répondre maintenant pour entendre ce qu’il dirait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Out of context</source>
            <translation>Plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model's context is full, so the answer was forced. Shorten the question or load it with a larger context.</source>
            <translation>Le contexte du modèle est plein, la réponse a donc été forcée. Raccourcissez la question ou chargez-le avec un plus grand contexte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Looping</source>
            <translation>En boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The thinking repeated itself three times and was ended. Go on anyway, or try another seed or temperature.</source>
            <translation>La réflexion s’est répétée trois fois et a été close. Reprenez quand même, ou essayez une autre graine ou température.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Interrupted</source>
            <translation>Interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The engine was lost while the model was thinking. What it thought stays; go on when the engine is back.</source>
            <translation>Le moteur a été perdu pendant que le modèle réfléchissait. Ce qu’il a pensé reste ; reprenez quand le moteur sera de retour.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model is thinking. Lower the maximum below its head to cut it there.</source>
            <translation>Le modèle réfléchit. Abaissez le maximum en deçà de sa tête pour le couper là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>{kept} of {n} thinking</source>
            <translation>{kept} sur {n} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>resumed at {n}</source>
            <translation>reprise à {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Show all of the thinking, its last lines, or none of it</source>
            <translation>Montrer toute la réflexion, ses dernières lignes, ou rien</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Thinking on screen: {part}</source>
            <translation>Réflexion à l’écran : {part}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Waiting for the model</source>
            <translation>En attente du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>It begins as soon as the model is ready.</source>
            <translation>Elle commence dès que le modèle est prêt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Answering</source>
            <translation>Réponse en cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The thinking is closed, the model answers.</source>
            <translation>La réflexion est close, le modèle répond.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>({sampled} sampled + {injected} injected)</source>
            <translation>({sampled} tirés + {injected} injectés)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>first after {seconds} s</source>
            <translation>1er en {seconds} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Sampled</source>
            <translation>Tiré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>The model chose it.</source>
            <translation>Le modèle l’a choisi.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Injected</source>
            <translation>Injecté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>It is part of a wait, put there in place of a stop.</source>
            <translation>Il fait partie d’un Wait, placé là au lieu d’un arrêt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Forced</source>
            <translation>Forcé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>The thinking format put it there.</source>
            <translation>Le format de réflexion l’a placé là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>(part of a character)</source>
            <translation>(partie d’un caractère)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>probability {p}</source>
            <translation>probabilité {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>entropy {entropy} nats</source>
            <translation>entropie {entropy} nats</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/view.py" />
            <source>What the model thinks. Injected waits are bold and underlined. Left and right go from token to token.</source>
            <translation>Ce que pense le modèle. Les Waits injectés sont gras et soulignés. Gauche et droite vont de jeton en jeton.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Right at its own end: {trained} with {tokens} thinking tokens; the base at its best: {base}.</source>
            <translation>Juste, en s’arrêtant de lui-même : {trained} avec {tokens} jetons de réflexion ; la base, au mieux : {base}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>the first {n} problems of {file}</source>
            <translation>les {n} premiers problèmes de {file}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>{share} ({low} to {high})</source>
            <translation>{share} ({low} à {high})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>{n} problems</source>
            <translation>{n} problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Accuracy against thinking tokens</source>
            <translation>Exactitude selon les jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Accuracy</source>
            <translation>Exactitude</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Thinking tokens (mean)</source>
            <translation>Jetons de réflexion (moyenne)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Measuring both models: {done} of {of} answered …</source>
            <translation>Mesure des deux modèles : {done} réponses sur {of} …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>Measuring both models …</source>
            <translation>Mesure des deux modèles …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/accuracy.py" />
            <source>━━ ● trained   ╍╍ ■ base   bars: 95 % intervals</source>
            <translation>━━ ● entraîné   ╍╍ ■ base   barres : intervalles à 95 %</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Refuse to train</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Nothing is trained as long as a sample is too long.</source>
            <translation>Rien n’est entraîné tant qu’un exemple est trop long.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Drop them</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>They are left out.</source>
            <translation>Ils sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Cut them</source>
            <translation>Couper</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Their end is lost, and with it their answer.</source>
            <translation>Leur fin est perdue, et avec elle leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>reading it …</source>
            <translation>lecture …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Nothing can be trained as it is.</source>
            <translation>Rien ne peut être entraîné en l’état.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Samples longer than the block:</source>
            <translation>Trop longs :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Look at this</source>
            <translation>À regarder</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>See what is said below.</source>
            <translation>Voyez ce qui est dit plus bas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>In order</source>
            <translation>En ordre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit.py" />
            <source>Nothing was found that is wrong with it.</source>
            <translation>On n’y a rien trouvé de faux.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples are trained on</source>
            <translation>
                <numerusform>{n} exemple sert à l’entraînement</numerusform>
                <numerusform>{n} exemples servent à l’entraînement</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} of {samples} samples are longer than the block of {block} tokens; the longest has {longest}. Drop or cut them below, or set a longer block.</source>
            <translation>{n} exemples sur {samples} dépassent le bloc de {block} jetons ; le plus long en a {longest}. Écartez-les ou coupez-les ci-dessous, ou choisissez un bloc plus long.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples are longer than the block; cut, {lost} of them would lose their whole answer.</source>
            <translation>{n} exemples sont plus longs que le bloc ; coupés, {lost} d’entre eux perdraient toute leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{trained}, {n} held out for evaluation</source>
            <translation>{trained}, {n} réservés à l’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>columns:</source>
            <translation>colonnes :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>format:</source>
            <translation>format :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>tokens in an epoch:</source>
            <translation>jetons par époque :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>with loss:</source>
            <translation>avec perte :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>median:</source>
            <translation>médiane :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>99 % within:</source>
            <translation>99 % sous :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>longest:</source>
            <translation>le plus long :</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples with an empty question, thinking or answer are left out.</source>
            <translation>
                <numerusform>{n} exemple dont la question, la réflexion ou la réponse est vide est laissé de côté.</numerusform>
                <numerusform>{n} exemples dont la question, la réflexion ou la réponse est vide sont laissés de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples are left out: their questions are held out.</source>
            <translation>
                <numerusform>{n} exemple est laissé de côté : sa question est réservée à l’évaluation.</numerusform>
                <numerusform>{n} exemples sont laissés de côté : leurs questions sont réservées à l’évaluation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} questions are much like held-out ones.</source>
            <translation>
                <numerusform>{n} question ressemble beaucoup à une question réservée.</numerusform>
                <numerusform>{n} questions ressemblent beaucoup à des questions réservées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} duplicates are left out.</source>
            <translation>
                <numerusform>{n} doublon est laissé de côté.</numerusform>
                <numerusform>{n} doublons sont laissés de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples have a question that came before, and are kept.</source>
            <translation>
                <numerusform>{n} exemple a une question déjà vue, et est gardé.</numerusform>
                <numerusform>{n} exemples ont une question déjà vue, et sont gardés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>Of {n} conversations only the first answer is learnt.</source>
            <translation>
                <numerusform>De {n} conversation, seule la première réponse est apprise.</numerusform>
                <numerusform>De {n} conversations, seule la première réponse est apprise.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples have a marker or an end token inside their texts.</source>
            <translation>
                <numerusform>{n} exemple contient une balise ou un jeton de fin dans son texte.</numerusform>
                <numerusform>{n} exemples contiennent une balise ou un jeton de fin dans leur texte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples do not teach the model to stop: their end token carries no loss.</source>
            <translation>
                <numerusform>{n} exemple n’apprend pas au modèle à s’arrêter : son jeton de fin ne porte pas de perte.</numerusform>
                <numerusform>{n} exemples n’apprennent pas au modèle à s’arrêter : leur jeton de fin ne porte pas de perte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} held-out samples are without thinking or too long, so they are not evaluated on.</source>
            <translation>
                <numerusform>{n} exemple réservé est sans réflexion ou trop long, et ne sert donc pas à l’évaluation.</numerusform>
                <numerusform>{n} exemples réservés sont sans réflexion ou trop longs, et ne servent donc pas à l’évaluation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples are longer than the block and left out.</source>
            <translation>
                <numerusform>{n} exemple est plus long que le bloc et laissé de côté.</numerusform>
                <numerusform>{n} exemples sont plus longs que le bloc et laissés de côté.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/audit_words.py" />
            <source>{n} samples are cut at the block; {lost} of them lose their whole answer.</source>
            <translation>{n} exemples sont coupés au bloc ; {lost} d’entre eux perdent toute leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/child.py" />
            <source>The trainer can't be started: {why}</source>
            <translation>L’entraîneur ne peut pas démarrer : {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/child.py" />
            <source>{file} can't be written: {why}.</source>
            <translation>{file} ne peut pas être écrit : {why}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/child.py" />
            <source>The trainer ended without an answer.</source>
            <translation>L’entraîneur s’est terminé sans réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_dialog.py" />
            <source>The command</source>
            <translation>La commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_dialog.py" />
            <source>What runs {name}, to be copied:</source>
            <translation>Ce qui lance {name}, à copier :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>Force stop</source>
            <translation>Forcer l’arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>End {name} at once? Steps after its last checkpoint are lost.</source>
            <translation>Terminer {name} tout de suite ? Les pas faits depuis son dernier point de reprise sont perdus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>Delete {name} with its checkpoints and models? This can't be undone.</source>
            <translation>Supprimer {name} avec ses points de reprise et ses modèles ? C’est définitif.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>{folder} is no training of this program; nothing was deleted.</source>
            <translation>{folder} n’est pas un entraînement de ce programme ; rien n’a été supprimé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>{name} is at work. Stop it first.</source>
            <translation>{name} est à l’œuvre. Arrêtez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>{name} has no model yet.</source>
            <translation>{name} n’a pas encore de modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>No program on this computer shows folders. It is at {folder}.</source>
            <translation>Aucun programme de cet ordinateur ne montre les dossiers. Il se trouve dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>The system refuses: {why}.</source>
            <translation>Le système refuse : {why}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/field.py" />
            <source>{tip} Allowed: {allowed}.</source>
            <translation>{tip} Permis : {allowed}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fields.py" />
            <source>{name} must be a whole number, {allowed}.</source>
            <translation>{name} doit être un nombre entier, {allowed}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fields.py" />
            <source>{name} must be a number, {allowed}.</source>
            <translation>{name} doit être un nombre, {allowed}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fields.py" />
            <source>{least} to {most}</source>
            <translation>{least} à {most}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fields.py" />
            <source>{name} is {value}; it may be {allowed}.</source>
            <translation>{name} vaut {value} ; sont permis {allowed}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>{h} h {min} min</source>
            <translation>{h} h {min} min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>{n} days</source>
            <translation>{n} jours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Step</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Epoch</source>
            <translation>Époque</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Held-out loss</source>
            <translation>Perte d’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Learning rate</source>
            <translation>Taux d’apprentissage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Gradient norm</source>
            <translation>Norme du gradient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Tokens learnt</source>
            <translation>Jetons appris</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Memory at peak</source>
            <translation>Pic de mémoire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>Left</source>
            <translation>Reste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>{n} of {total}</source>
            <translation>{n} sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/figures.py" />
            <source>0 of {total}</source>
            <translation>0 sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>New training</source>
            <translation>Nouvel entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>own</source>
            <translation>personnel</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>Fills in every field below; base and data stay. What is changed after that is a recipe of your own.</source>
            <translation>Remplit tous les champs ci-dessous ; le modèle de base et les données restent. Ce que vous changez ensuite en fait une recette personnelle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>All fields</source>
            <translation>Tous les champs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>Choose a base model.</source>
            <translation>Choisissez un modèle de base.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/form.py" />
            <source>Choose data to train on.</source>
            <translation>Choisissez des données d’entraînement.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/histogram.py" />
            <source>Lengths of the samples</source>
            <translation>Longueurs des exemples</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/histogram.py" />
            <source>{least} to {most} tokens: {count}</source>
            <translation>De {least} à {most} jetons : {count}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/histogram.py" />
            <source>┆ block {n}</source>
            <translation>┆ bloc {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/histogram.py" />
            <source>tokens per sample</source>
            <translation>jetons par exemple</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/histogram.py" />
            <source>at most {n} samples</source>
            <translation>
                <numerusform>au plus {n} exemple</numerusform>
                <numerusform>au plus {n} exemples</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>○ not begun</source>
            <translation>○ pas commencé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>▶ running</source>
            <translation>▶ en cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>⏸ stopping</source>
            <translation>⏸ s’arrête</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>✓ finished</source>
            <translation>✓ fini</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>■ stopped</source>
            <translation>■ arrêté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>✗ failed</source>
            <translation>✗ échoué</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>{state}, {done} %</source>
            <translation>{state}, {done} %</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>Trainings</source>
            <translation>Entraînements</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>Every training is kept here.</source>
            <translation>Chaque entraînement est gardé ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/list.py" />
            <source>Tick runs to draw their curves over the one you look at.</source>
            <translation>Cochez des entraînements pour tracer leurs courbes sur celui que vous regardez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/mapping.py" />
            <source>Columns of the data</source>
            <translation>Colonnes des données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/mapping.py" />
            <source>The data's columns are none that are known. Choose one for each.</source>
            <translation>Les colonnes des données ne sont pas connues. Choisissez-en une pour chacune.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/mapping.py" />
            <source>Which columns are these?</source>
            <translation>Quelles sont ces colonnes ?</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/mapping.py" />
            <source>choose …</source>
            <translation>choisir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/memory_bar.py" />
            <source>Memory by part</source>
            <translation>Mémoire par partie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/overlay_key.py" />
            <source>Drawn over it:</source>
            <translation>Tracés par-dessus :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Part of the data</source>
            <translation>Partie des données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/parts.py" />
            <source>Which part of the data?</source>
            <translation>Quelle partie des données ?</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>nats per token</source>
            <translation>nats par jeton</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>{title} ({unit})</source>
            <translation>{title} ({unit})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>tokens/s</source>
            <translation>jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>GB</source>
            <translation>Go</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>Thin: each step. Bold: smoothed. Squares: held out.</source>
            <translation>Fin : chaque pas. Gras : lissé. Carrés : évaluation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/plots.py" />
            <source>Steps</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It fits: about {need} on each GPU, which has {room}.</source>
            <translation>Cela tient : environ {need} sur chaque GPU, qui en a {room}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It is tight: about {need} on each GPU, which has {room}. The longest sample runs first, so a misfit shows at once.</source>
            <translation>C’est juste : environ {need} sur chaque GPU, qui en a {room}. L’exemple le plus long passe en premier ; un manque de place se voit donc aussitôt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It does not fit: about {need} on each GPU, which has {room}.</source>
            <translation>Cela ne tient pas : environ {need} sur chaque GPU, qui en a {room}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Whether it fits is not known: it takes about {need} on each GPU.</source>
            <translation>On ne sait pas si cela tient : il faut environ {need} sur chaque GPU.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It fits: about {need} for each process, which may take {room}.</source>
            <translation>Cela tient : environ {need} pour chaque processus, qui peut en prendre {room}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It is tight: about {need} for each process, which may take {room}. The longest sample runs first, so a misfit shows at once.</source>
            <translation>C’est juste : environ {need} pour chaque processus, qui peut en prendre {room}. L’exemple le plus long passe en premier ; un manque de place se voit donc aussitôt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>It does not fit: about {need} for each process, which may take {room}.</source>
            <translation>Cela ne tient pas : environ {need} pour chaque processus, qui peut en prendre {room}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Whether it fits is not known: it takes about {need} for each process.</source>
            <translation>On ne sait pas si cela tient : il faut environ {need} pour chaque processus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Fits</source>
            <translation>Tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Tight</source>
            <translation>De justesse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Does not fit</source>
            <translation>Ne tient pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Not known</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>weights</source>
            <translation>poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>gradients</source>
            <translation>gradients</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>optimizer</source>
            <translation>optimiseur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>activations</source>
            <translation>activations</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>logits</source>
            <translation>logits</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>transient</source>
            <translation>passager</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>device</source>
            <translation>appareil</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>{peak} of {capacity}</source>
            <translation>{peak} sur {capacity}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Apply the smallest change that fits</source>
            <translation>Appliquer le plus petit changement qui tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Preflight</source>
            <translation>Vérification préalable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>working it out …</source>
            <translation>calcul en cours …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>On</source>
            <translation>Sur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>{n} with {tokens} tokens</source>
            <translation>{n} avec {tokens} jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Trained</source>
            <translation>Entraîné</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preflight.py" />
            <source>Disk</source>
            <translation>Disque</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>A sample as the model sees it</source>
            <translation>Un exemple tel que le modèle le voit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>{n} of the first {total}</source>
            <translation>{n} parmi les {total} premiers</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>Previous sample</source>
            <translation>Exemple précédent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>Next sample</source>
            <translation>Exemple suivant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>As the model sees it</source>
            <translation>Tel que le modèle le voit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/preview.py" />
            <source>Grey, underlined, in ⟦ ⟧: read, but not learnt.</source>
            <translation>Gris, souligné, entre ⟦ ⟧ : lu, mais pas appris.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Not begun</source>
            <translation>Pas commencé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Saving and stopping</source>
            <translation>Sauvegarde et arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Training finished</source>
            <translation>Entraînement fini</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Training stopped</source>
            <translation>Entraînement arrêté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Failed</source>
            <translation>Échoué</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Compare with the base</source>
            <translation>Comparer à la base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Evaluate</source>
            <translation>Évaluer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Stop and save</source>
            <translation>Sauver, arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Force stop …</source>
            <translation>Forcer l’arrêt …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Use its recipe</source>
            <translation>Sa recette</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Show the command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Reveal folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Delete …</source>
            <translation>Supprimer …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Resume goes on from the newest checkpoint.</source>
            <translation>Reprendre repart du point de reprise le plus récent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>It goes on when the window is closed.</source>
            <translation>Il continue quand la fenêtre est fermée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>How far the training is</source>
            <translation>Avancement de l’entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Asks this model and its base problems they were not taught, and draws accuracy against thinking.</source>
            <translation>Pose à ce modèle et à sa base des problèmes qu’ils n’ont pas appris, et trace l’exactitude selon la réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Stop evaluating</source>
            <translation>Arrêter l’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>The first step, on the longest samples, is on its way.</source>
            <translation>Le premier pas, sur les exemples les plus longs, est en route.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>The model is in the list of models: {folder}</source>
            <translation>Le modèle est dans la liste des modèles : {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run.py" />
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>Data (*.jsonl *.ndjson *.json *.parquet)</source>
            <translation>Données (*.jsonl *.ndjson *.json *.parquet)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>Mend the fields marked ✗ first.</source>
            <translation>Corrigez d’abord les champs marqués ✗.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>Choose data to train on</source>
            <translation>Choisir des données d’entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>It can't begin as it is: see what is said of the data above.</source>
            <translation>Cela ne peut pas commencer tel quel : voyez ce qui est dit des données ci-dessus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>Choose a base model</source>
            <translation>Choisir un modèle de base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>Choose a data folder</source>
            <translation>Choisir un dossier de données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setting.py" />
            <source>It begins once the data are read.</source>
            <translation>Cela commence dès que les données sont lues.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setup.py" />
            <source>Why it can't be trained</source>
            <translation>Pourquoi on ne peut pas entraîner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/setup.py" />
            <source>Fine-tune</source>
            <translation>Affiner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/source.py" />
            <source>Choose …</source>
            <translation>Choisir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/source.py" />
            <source>Choose: {what}</source>
            <translation>Choisir : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/source.py" />
            <source>Choose a file …</source>
            <translation>Choisir un fichier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Adapters</source>
            <translation>Adaptateurs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Optimisation</source>
            <translation>Optimisation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Checkpoints</source>
            <translation>Points de reprise</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Several processes</source>
            <translation>Plusieurs processus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>What the run and its model are called.</source>
            <translation>Comment s’appellent l’entraînement et son modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Base model</source>
            <translation>Modèle de base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The folder or hub name of the model to teach.</source>
            <translation>Le dossier ou le nom sur le hub du modèle à instruire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>A JSONL or Parquet file, a datasets folder, or a name on the hub.</source>
            <translation>Un fichier JSONL ou Parquet, un dossier datasets, ou un nom sur le hub.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Subset</source>
            <translation>Sous-ensemble</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Of data in several parts; empty: the only one, or default.</source>
            <translation>Pour des données en plusieurs parties ; vide : le seul, ou default.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Split</source>
            <translation>Découpage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Of data in several parts; empty: the only one, or train.</source>
            <translation>Pour des données en plusieurs parties ; vide : le seul, ou train.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Question column</source>
            <translation>Colonne des questions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Empty: recognised.</source>
            <translation>Vide : reconnue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Thinking column</source>
            <translation>Colonne des réflexions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Answer column</source>
            <translation>Colonne des réponses</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The format that is taught; empty: the base's own.</source>
            <translation>Le format enseigné ; vide : celui de la base.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Empty: the chat template's own.</source>
            <translation>Vide : celui du gabarit de conversation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Block</source>
            <translation>Bloc</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Tokens that one sample may have.</source>
            <translation>Nombre de jetons permis à un exemple.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Too long</source>
            <translation>Trop longs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>What is done with samples longer than the block.</source>
            <translation>Ce qu’on fait des exemples plus longs que le bloc.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Drop duplicates</source>
            <translation>Écarter les doublons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Leave out samples whose question came before.</source>
            <translation>Laisser de côté les exemples dont la question est déjà venue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Held out</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Problems or samples to evaluate on, never trained on; empty: a share of the data.</source>
            <translation>Problèmes ou exemples pour évaluer, jamais pour entraîner ; vide : une part des données.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Held-out share</source>
            <translation>Part d’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Part of the data kept for evaluation.</source>
            <translation>Part des données gardée pour l’évaluation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Which weights learn: all of them, or small adapters beside a base in bf16 (LoRA) or in 4 bits (QLoRA).</source>
            <translation>Les poids qui apprennent : tous, ou de petits adaptateurs à côté d’un modèle de base en bf16 (LoRA) ou en 4 bits (QLoRA).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Of the adapters' matrices.</source>
            <translation>Des matrices des adaptateurs.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The adapters' scale is alpha over rank.</source>
            <translation>L’échelle des adaptateurs est alpha divisé par le rang.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Before the adapters.</source>
            <translation>Avant les adaptateurs.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Epochs</source>
            <translation>Époques</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>How often every sample is seen.</source>
            <translation>Combien de fois chaque exemple est vu.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Batch</source>
            <translation>Lot</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Samples (packed: blocks) per step, over all GPUs; a multiple of the micro batch.</source>
            <translation>Exemples (tassés : blocs) par pas, sur tous les GPU ; un multiple du micro-lot.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Micro batch</source>
            <translation>Micro-lot</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Samples that one GPU takes at once.</source>
            <translation>Exemples qu’un GPU prend à la fois.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Packing</source>
            <translation>Tassement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Several samples in one block, each seeing itself alone.</source>
            <translation>Plusieurs exemples dans un bloc, chacun ne voyant que lui-même.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Loss weighting</source>
            <translation>Pondération de la perte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>What counts the same: every sample, as in s1, or every token.</source>
            <translation>Ce qui compte autant : chaque exemple, comme dans s1, ou chaque jeton.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>At its highest.</source>
            <translation>À son plus haut.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Schedule</source>
            <translation>Programme</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>How the rate falls after the warm-up.</source>
            <translation>Comment le taux descend après la montée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Warm-up</source>
            <translation>Montée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Part of the steps in which the rate rises.</source>
            <translation>Part des pas pendant lesquels le taux monte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Optimizer</source>
            <translation>Optimiseur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Muon: for the matrices inside the layers; AdamW for the rest.</source>
            <translation>Muon : pour les matrices à l’intérieur des couches ; AdamW pour le reste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Beta 1</source>
            <translation>Bêta 1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>AdamW's mean of the gradients.</source>
            <translation>La moyenne des gradients d’AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Beta 2</source>
            <translation>Bêta 2</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>AdamW's mean of their squares.</source>
            <translation>La moyenne de leurs carrés d’AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Weight decay</source>
            <translation>Décroissance des poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Decoupled, as in AdamW.</source>
            <translation>Découplée, comme dans AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Gradient clip</source>
            <translation>Écrêtage du gradient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The largest norm of the gradient; 0 clips nothing.</source>
            <translation>La plus grande norme du gradient ; 0 n’écrête rien.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The numbers that the model computes in.</source>
            <translation>Les nombres avec lesquels le modèle calcule.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Recompute activations</source>
            <translation>Recalculer les activations</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Less memory, about a third more time (gradient checkpointing).</source>
            <translation>Moins de mémoire, environ un tiers de temps en plus (gradient checkpointing).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Compile</source>
            <translation>Compiler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Faster steps after a slower start (torch.compile). On a CPU it needs a C++ compiler.</source>
            <translation>Pas plus rapides après un démarrage plus lent (torch.compile). Sur un processeur, il faut un compilateur C++.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>The same seed gives the same run on the same machine.</source>
            <translation>La même graine donne le même entraînement sur la même machine.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Save every (min)</source>
            <translation>Sauver toutes les (min)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>A checkpoint every so many minutes; 0: not by time.</source>
            <translation>Un point de reprise toutes les tant de minutes ; 0 : pas selon le temps.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Save every (steps)</source>
            <translation>Sauver tous les (pas)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>A checkpoint every so many steps; 0: not by steps.</source>
            <translation>Un point de reprise tous les tant de pas ; 0 : pas selon les pas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>How many checkpoints are kept.</source>
            <translation>Combien de points de reprise sont gardés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Evaluate every (steps)</source>
            <translation>Évaluer tous les (pas)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>How often the held-out loss is measured; 0: once an epoch.</source>
            <translation>À quel rythme la perte d’évaluation est mesurée ; 0 : une fois par époque.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>On one node; 0: all there are.</source>
            <translation>Sur un nœud ; 0 : tous ceux qu’il y a.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Processes</source>
            <translation>Processus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Where there is no GPU.</source>
            <translation>Là où il n’y a pas de GPU.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Sharding</source>
            <translation>Répartition</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Whether each process holds a part of the weights or all of them.</source>
            <translation>Si chaque processus garde une partie des poids ou tous.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Nodes</source>
            <translation>Nœuds</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Computers; start the same line on each.</source>
            <translation>Des ordinateurs ; lancez la même ligne sur chacun.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Rendezvous</source>
            <translation>Rendez-vous</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>host:port of the first node.</source>
            <translation>host:port du premier nœud.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Price ($/GPU-hour)</source>
            <translation>Prix ($/heure de GPU)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>For the cost that is told.</source>
            <translation>Pour le coût qui est indiqué.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Full (every weight)</source>
            <translation>Complet (tous les poids)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>LoRA (adapters)</source>
            <translation>LoRA (adaptateurs)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>QLoRA (adapters, base in 4 bits)</source>
            <translation>QLoRA (adaptateurs, base en 4 bits)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Every sample the same</source>
            <translation>Chaque exemple autant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Every token the same</source>
            <translation>Chaque jeton autant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Cosine</source>
            <translation>Cosinus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Linear</source>
            <translation>Linéaire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Constant</source>
            <translation>Constante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>In parts</source>
            <translation>En parties</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/words.py" />
            <source>Whole on each process</source>
            <translation>Entier sur chaque processus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/commands.py" />
            <source>A run is under way. Stop it ({keys}) or let it end, then run this.</source>
            <translation>Une exécution est en cours. Arrêtez-la ({keys}) ou laissez-la finir, puis lancez ceci.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/connections.py" />
            <source>{file} is neither a model, nor a list of problems (.jsonl), nor exported runs (.jsonl).</source>
            <translation>{file} n’est ni un modèle, ni une liste de problèmes (.jsonl), ni des exécutions exportées (.jsonl).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/connections.py" />
            <source>There is no {file}. Look at how its path is written.</source>
            <translation>Il n’y a pas de {file}. Vérifiez l’écriture de son chemin.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/connections.py" />
            <source>Lanes are still running, so the imported comparison is not shown; its runs are in the list of runs. Stop the lanes or let them end, then import it again.</source>
            <translation>Des pistes tournent encore, la comparaison importée n’est donc pas affichée ; ses exécutions sont dans la liste des exécutions. Arrêtez les pistes ou laissez-les finir, puis importez-la de nouveau.</translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
        <message>
            <location filename="../../s1gui/core/along.py" />
            <source>Answers along a trace are 1 to 256. Choose another number, or switch them off.</source>
            <translation>Les réponses le long d’une trace vont de 1 à 256. Choisissez un autre nombre, ou désactivez-les.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/beginning.py" />
            <source>These words hold a marker that ends the thinking. Leave it out.</source>
            <translation>Ces mots contiennent un marqueur qui termine la réflexion. Retirez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/beginning.py" />
            <source>This branch begins with {length} thinking tokens, and the model's context leaves room for {room}. Fork earlier, or load the model with a larger context.</source>
            <translation>Cette branche commence par {length} jetons de réflexion, et le contexte du modèle en laisse {room}. Bifurquez plus tôt, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/beginning.py" />
            <source>There are no words to put into the thinking. Write some.</source>
            <translation>Il n’y a pas de mots à mettre dans la réflexion. Écrivez-en.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/beginning.py" />
            <source>The beginning of this branch does not fit together. Fork it again from its run.</source>
            <translation>Le début de cette branche ne tient pas ensemble. Bifurquez-la de nouveau depuis son exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/branches.py" />
            <source>This branch is no longer in the tree. Undo its deletion first.</source>
            <translation>Cette branche n’est plus dans l’arbre. Annulez d’abord sa suppression.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/budget.py" />
            <source>The question takes {prompt} tokens; with {1} kept for the answer that is more than the model's context of {context}. Shorten the question or lower the answer's reserve.</source>
            <translation>La question prend {prompt} jetons ; avec {1} gardés pour la réponse, c’est plus que le contexte du modèle, {context}. Raccourcissez la question ou baissez la réserve de la réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/budget.py" />
            <source>A budget of {wanted} thinking tokens does not fit: the model's context leaves room for {room}. Set at most {room}, or load the model with a larger context.</source>
            <translation>Un budget de {wanted} jetons de réflexion ne tient pas : le contexte du modèle en laisse {room}. Fixez au plus {room}, ou chargez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/budget.py" />
            <source>A budget can't be negative. Use 0 or more thinking tokens and waits.</source>
            <translation>Un budget ne peut pas être négatif. Mettez 0 ou plus de jetons de réflexion et de Waits.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/budget.py" />
            <source>The minimum of {minimum} thinking tokens is above the maximum of {maximum}. Lower the minimum or raise the maximum.</source>
            <translation>Le minimum de {minimum} jetons de réflexion dépasse le maximum de {maximum}. Baissez le minimum ou augmentez le maximum.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/budget.py" />
            <source>s1's harness knows a minimum or waits, not both. Set one of them to 0.</source>
            <translation>Le harnais de s1 connaît un minimum ou des Waits, pas les deux. Mettez l’un des deux à 0.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/engine.py" />
            <source>Loading</source>
            <translation>Le chargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/forks.py" />
            <source>The trace has {head} thinking tokens, not {at}. Choose a place on it.</source>
            <translation>La trace a {head} jetons de réflexion, et non {at}. Choisissez un endroit qui s’y trouve.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/forks.py" />
            <source>This run never began, so nothing can go on from it. Run the question again.</source>
            <translation>Cette exécution n’a jamais commencé ; rien ne peut donc en repartir. Relancez la question.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>There is no thinking format {name}. Choose one of: {1}, or define one.</source>
            <translation>Il n’y a pas de format de réflexion {name}. Choisissez parmi : {1}, ou définissez-en un.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>A thinking format has no field {0}; its fields: {1}.</source>
            <translation>Un format de réflexion n’a pas de champ {0} ; ses champs : {1}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>'answer_ends' of a thinking format must be a list of texts.</source>
            <translation>« answer_ends » d’un format de réflexion doit être une liste de textes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>'line_break' of a thinking format must be true or false.</source>
            <translation>« line_break » d’un format de réflexion doit être vrai ou faux.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its tokenizer has the channels of gpt-oss</source>
            <translation>son tokenizer a les canaux de gpt-oss</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its tokenizer or template has &lt;seed:think&gt;</source>
            <translation>son tokenizer ou son modèle de conversation a &lt;seed:think&gt;</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its tokenizer has &lt;/think&gt;</source>
            <translation>son tokenizer a &lt;/think&gt;</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its chat format is ChatML without think tags, as s1's</source>
            <translation>son format de dialogue est ChatML sans balises think, comme celui de s1</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>The format {name} closes its thinking with {closing}, which is {2} ordinary tokens in this tokenizer, not one of its own. Choose the format this model was trained on.</source>
            <translation>Le format {name} ferme sa réflexion par {closing}, qui fait {2} jetons ordinaires dans ce tokenizer, et non un jeton à lui. Choisissez le format sur lequel ce modèle a été entraîné.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>A thinking format needs the text {name}.</source>
            <translation>Un format de réflexion a besoin du texte {name}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>{name} of a thinking format must be a text.</source>
            <translation>{name} d’un format de réflexion doit être un texte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its tokenizer has &lt;/think&gt; and its template is Qwen3's</source>
            <translation>son tokenizer a &lt;/think&gt; et son modèle de conversation est celui de Qwen3</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/formats.py" />
            <source>its template opens &lt;think&gt; itself</source>
            <translation>son modèle de conversation ouvre lui-même &lt;think&gt;</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/lane.py" />
            <source>The text of the wait holds a marker that ends the thinking. Leave it out.</source>
            <translation>Le texte du wait contient un marqueur qui termine la réflexion. Retirez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/lane.py" />
            <source>The model's context is full: no room for a wait. Load it with a larger context.</source>
            <translation>Le contexte du modèle est plein : pas de place pour un Wait. Chargez-le avec un contexte plus grand.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/lane.py" />
            <source>The model is still thinking. Stop it or let it answer before sending it on with a wait.</source>
            <translation>Le modèle réfléchit encore. Arrêtez-le ou laissez-le répondre avant de le relancer par un Wait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/runs.py" />
            <source>The model of this run is gone. Run the question again.</source>
            <translation>Le modèle de cette exécution n’est plus là. Relancez la question.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>temperature {temperature} is not between 0 and 100</source>
            <translation>la température {temperature} n’est pas entre 0 et 100</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>top-p {top_p} is not above 0 and at most 1</source>
            <translation>top-p {top_p} n’est pas au-dessus de 0 et d’au plus 1</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>top-k {top_k} is not a whole number from 0 (off) up</source>
            <translation>top-k {top_k} n’est pas un nombre entier à partir de 0 (désactivé)</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>min-p {min_p} is not from 0 (off) to below 1</source>
            <translation>min-p {min_p} n’est pas entre 0 (désactivé) et moins de 1</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>seed {seed} is not a whole number from 0 to 2^63 - 1</source>
            <translation>la graine {seed} n’est pas un nombre entier de 0 à 2^63 - 1</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/sampling.py" />
            <source>{complaint}. Choose another value.</source>
            <translation>{complaint}. Choisissez une autre valeur.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>Loading was cancelled.</source>
            <translation>Le chargement a été annulé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>The engine was started again.</source>
            <translation>Le moteur a été redémarré.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>Another model was loaded.</source>
            <translation>Un autre modèle a été chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>The model was unloaded.</source>
            <translation>Le modèle a été déchargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>The engine is not running. Start it again first.</source>
            <translation>Le moteur ne tourne pas. Redémarrez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>The model was unloaded. Load one and run again.</source>
            <translation>Le modèle a été déchargé. Chargez-en un et relancez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/session.py" />
            <source>No model is loaded. Choose one and run again.</source>
            <translation>Aucun modèle n’est chargé. Choisissez-en un et relancez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/settings.py" />
            <source>There is no question. Type one and run again.</source>
            <translation>Il n’y a pas de question. Écrivez-en une et relancez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/settings.py" />
            <source>The answer needs at least 1 token. Raise its reserve.</source>
            <translation>La réponse a besoin d’au moins 1 jeton. Augmentez sa réserve.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/settings.py" />
            <source>A budget can't be negative. Use 0 or more thinking tokens.</source>
            <translation>Un budget ne peut pas être négatif. Mettez 0 ou plus de jetons de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/settings.py" />
            <source>The likeliest tokens to report are 0 to 50 per position.</source>
            <translation>Les jetons les plus probables à rapporter sont de 0 à 50 par position.</translation>
        </message>
        <message>
            <location filename="../../s1gui/core/summary_drawing.py" />
            <source>Over all {runs} runs: the share that {share}, had they stopped at so many thinking tokens. Thin where not all of them have an answer.</source>
            <translation>Sur l’ensemble des {runs} exécutions : la part qui {share}, si elles s’étaient arrêtées à tant de jetons de réflexion. Trait fin là où toutes n’ont pas de réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>It was not over when it was exported.</source>
            <translation>Elle n’était pas finie quand elle a été exportée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>{name} is no export of runs that can be taken in: line {number}: {2}. Nothing was imported; export it again.</source>
            <translation>{name} n’est pas un export d’exécutions qui puisse être repris : ligne {number} : {2}. Rien n’a été importé ; exportez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>there is more than the head said</source>
            <translation>il y a plus que ce que l’en-tête annonçait</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>it should be the head of the file</source>
            <translation>ce devrait être l’en-tête du fichier</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>its format is {0}, and this program reads {format} and {comparing}</source>
            <translation>son format est {0}, et ce programme lit {format} et {comparing}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>it says {runs} runs, and {most_runs} are allowed</source>
            <translation>il annonce {runs} exécutions, et {most_runs} sont permises</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>it should be the head of a run</source>
            <translation>ce devrait être l’en-tête d’une exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>the run's key is not 32 hexadecimal digits</source>
            <translation>la clé de l’exécution ne fait pas 32 chiffres hexadécimaux</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>it says {events} events, and {most_events} are allowed</source>
            <translation>il annonce {events} événements, et {most_events} sont permis</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>the run that ends here {why}</source>
            <translation>l’exécution qui finit ici : {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>the file ends too soon</source>
            <translation>le fichier finit trop tôt</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>{name} could not be written: {error}. Choose another place.</source>
            <translation>{name} n’a pas pu être écrit : {error}. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>{name} can't be read: {error}.</source>
            <translation>{name} est illisible : {error}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>{name} is larger than {1} MiB. Export fewer runs at once.</source>
            <translation>{name} dépasse {1} Mio. Exportez moins d’exécutions à la fois.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>it is too long</source>
            <translation>elle est trop longue</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/archive.py" />
            <source>the file breaks off in it</source>
            <translation>le fichier s’interrompt au milieu</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/backlog.py" />
            <source>There was no room to keep what happened from here on.</source>
            <translation>Il n’y avait plus de place pour garder ce qui est arrivé à partir d’ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/backlog.py" />
            <source>What happened from here on could not be kept. {error}</source>
            <translation>Ce qui est arrivé à partir d’ici n’a pas pu être gardé. {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>GGUF files are not run here. Get the safetensors weights.</source>
            <translation>Les fichiers GGUF ne sont pas pris en charge ici. Procurez-vous les poids en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>There are no weights (model.safetensors).</source>
            <translation>Il n’y a pas de poids (model.safetensors).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>There is no model {wish}. Give a folder with a config.json, an embedded one: {names}; or a model of the hub that was fetched (s1gui download OWNER/NAME).</source>
            <translation>Il n’y a pas de modèle {wish}. Donnez un dossier avec un config.json, un modèle intégré : {names} ; ou un modèle du hub déjà téléchargé (s1gui download OWNER/NAME).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>The weights are pickle files, which can run code when opened. Get the model as safetensors.</source>
            <translation>Les poids sont des fichiers pickle, qui peuvent exécuter du code à l’ouverture. Procurez-vous le modèle en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>{missing} of its weight files are not here yet. Download it again to go on.</source>
            <translation>{missing} de ses fichiers de poids ne sont pas encore là. Reprenez le téléchargement pour continuer.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/catalogue.py" />
            <source>a model it does not name</source>
            <translation>un modèle qu’il ne nomme pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>the comparison has {lanes} lanes, and {fewest} to {most} are allowed</source>
            <translation>la comparaison a {lanes} pistes, et {fewest} à {most} sont permises</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>the comparison names a lane that is not among its {lanes}</source>
            <translation>la comparaison nomme une piste qui n’est pas parmi ses {lanes}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>the comparison does not give each of the file's {runs} runs to one lane, in their order</source>
            <translation>la comparaison ne donne pas chacune des {runs} exécutions du fichier à une piste, dans leur ordre</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>lane {number} of the comparison has no run and says how it was asked</source>
            <translation>la piste {number} de la comparaison n’a pas d’exécution et dit comment elle a été posée</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>lane {number} of the comparison does not say how its run was asked</source>
            <translation>la piste {number} de la comparaison ne dit pas comment son exécution a été posée</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>lane {number} of the comparison has a refusal of {1} characters</source>
            <translation>la piste {number} de la comparaison a un refus de {1} caractères</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>{whose} has a budget beyond {furthest}</source>
            <translation>{whose} a un budget au-delà de {furthest}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>{whose} has a text of more than {longest_words} characters</source>
            <translation>{whose} a un texte de plus de {longest_words} caractères</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>{whose} names a folder that there can't be</source>
            <translation>{whose} nomme un dossier qui ne peut pas exister</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>the comparison begins with another run's thinking</source>
            <translation>la comparaison commence par la réflexion d’une autre exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>the comparison asks for more answers, or longer ones, than are allowed</source>
            <translation>la comparaison demande plus de réponses, ou de plus longues, qu’il n’est permis</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>what all lanes are asked with</source>
            <translation>ce qui est demandé à toutes les pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/compared.py" />
            <source>lane {number} of the comparison</source>
            <translation>la piste {number} de la comparaison</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>This store is of an older version and can't be brought to this one where it is.</source>
            <translation>Cette base est d’une version plus ancienne et ne peut pas être mise à niveau là où elle est.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>The store of runs was written by a newer version of the program (store {version}, known up to {known}).</source>
            <translation>La base des exécutions a été écrite par une version plus récente du programme (base {version}, connue jusqu’à {known}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>Update the program, or set S1GUI_HOME to another folder. The store was left as it is.</source>
            <translation>Mettez le programme à jour, ou faites pointer S1GUI_HOME vers un autre dossier. La base a été laissée telle quelle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>The file is a database of another program.</source>
            <translation>Le fichier est une base de données d’un autre programme.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>Move it away, or set S1GUI_HOME.</source>
            <translation>Déplacez-le, ou définissez S1GUI_HOME.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>SQLite keeps no write-ahead log in {parent}.</source>
            <translation>SQLite ne peut pas tenir de journal (WAL) dans {parent}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/database.py" />
            <source>Set S1GUI_HOME to another folder.</source>
            <translation>Faites pointer S1GUI_HOME vers un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/first_instance.py" />
            <source>The first program's answer is none.</source>
            <translation>La réponse du premier programme n’en est pas une.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/first_instance.py" />
            <source>The program is running already and does not answer.</source>
            <translation>Le programme tourne déjà et ne répond pas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/first_instance.py" />
            <source>Close its window, or end it, and try again.</source>
            <translation>Fermez sa fenêtre, ou terminez-le, et réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_client.py" />
            <source>The download can't be started: {error}.</source>
            <translation>Le téléchargement ne peut pas démarrer : {error}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_client.py" />
            <source>The download ended by itself ({status}). {words}</source>
            <translation>Le téléchargement s’est terminé de lui-même ({status}). {words}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The hub refused {repo} ({status}{2}). See {page}.</source>
            <translation>Le hub a refusé {repo} ({status}{2}). Voir {page}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The download failed with {name}: {1}</source>
            <translation>Le téléchargement a échoué ({name}) : {1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The disk is full. What is here stays; make room and try again.</source>
            <translation>Le disque est plein. Ce qui est là reste ; faites de la place et réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{filename} can't be written. Set HF_HOME to a folder that can.</source>
            <translation>Impossible d’écrire {filename}. Faites pointer HF_HOME vers un dossier où l’on peut écrire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{endpoint} can't be reached. Check the network (or HF_ENDPOINT) and try again; what is here stays.</source>
            <translation>{endpoint} est injoignable. Vérifiez le réseau (ou HF_ENDPOINT) et réessayez ; ce qui est là reste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>HF_HUB_OFFLINE is set, so nothing is fetched. Unset it and try again.</source>
            <translation>HF_HUB_OFFLINE est défini ; rien n’est donc téléchargé. Retirez-le et réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{repo} is gated: accept its terms at {page} with the account of your token; then try again.</source>
            <translation>L’accès à {repo} est soumis à conditions : acceptez-les sur {page} avec le compte de votre jeton d’accès ; puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{repo} is gated: accept its terms at {page}, and save a token of that account here.</source>
            <translation>L’accès à {repo} est soumis à conditions : acceptez-les sur {page}, et enregistrez ici un jeton d’accès de ce compte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{repo} has no such revision. Leave the revision out, or look it up at {page}.</source>
            <translation>{repo} n’a pas cette révision. N’indiquez pas de révision, ou cherchez-la sur {page}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{repo} was disabled on the hub. Choose another model.</source>
            <translation>{repo} a été désactivé sur le hub. Choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>{0} is no repository's name. Write it as owner/name.</source>
            <translation>{0} n’est pas un nom de dépôt. Écrivez-le sous la forme owner/name.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The hub does not know your token. Make a new one at its settings page and save it here.</source>
            <translation>Le hub ne connaît pas votre jeton d’accès. Créez-en un nouveau sur sa page de réglages et enregistrez-le ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>There is no {repo} that your token may see. Check the name, or ask for access at {page}.</source>
            <translation>Votre jeton d’accès ne permet de voir aucun {repo}. Vérifiez le nom, ou demandez l’accès sur {page}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>There is no {repo}, or it is private. Check the name, or save a token that may read it.</source>
            <translation>Il n’y a pas de {repo}, ou il est privé. Vérifiez le nom, ou enregistrez un jeton d’accès qui peut le lire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>Your token may not read {repo}. Give it the right to, or accept the terms at {page}.</source>
            <translation>Votre jeton d’accès ne permet pas de lire {repo}. Donnez-lui ce droit, ou acceptez les conditions sur {page}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The hub asks to wait: too many requests. Try again in some minutes.</source>
            <translation>Le hub demande d’attendre : trop de requêtes. Réessayez dans quelques minutes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_errors.py" />
            <source>The hub has trouble ({status}). What is here stays; try again later.</source>
            <translation>Le hub a des ennuis ({status}). Ce qui est là reste ; réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_fetch.py" />
            <source>{name} arrived damaged and was thrown away. Try again.</source>
            <translation>{name} est arrivé endommagé et a été jeté. Réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_fetch.py" />
            <source>{name} is longer than the hub announced. Try again.</source>
            <translation>{name} est plus long que ce que le hub annonçait. Réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_fetch.py" />
            <source>Another download of this model is under way. Wait for it, or stop it.</source>
            <translation>Un autre téléchargement de ce modèle est en cours. Attendez sa fin, ou arrêtez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_files.py" />
            <source>{repo} holds GGUF files only, which this program does not run. Get the model the files were made from.</source>
            <translation>{repo} ne contient que des fichiers GGUF, que ce programme n’utilise pas. Procurez-vous le modèle dont ils ont été tirés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_files.py" />
            <source>{repo} has its weights as pickle files only, which can run code when opened. Choose a model with safetensors.</source>
            <translation>{repo} n’a ses poids qu’en fichiers pickle, qui peuvent exécuter du code à l’ouverture. Choisissez un modèle en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_files.py" />
            <source>{repo} holds no weights (model.safetensors). Choose another one.</source>
            <translation>{repo} ne contient pas de poids (model.safetensors). Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_files.py" />
            <source>The hub's list of files makes no sense at {rfilename}. Try again later.</source>
            <translation>La liste de fichiers du hub n’a pas de sens à {rfilename}. Réessayez plus tard.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_files.py" />
            <source>{0} GB are still to be fetched, and the disk of {parent} has {2} GB free. Make room, or set HF_HOME to a folder on another disk.</source>
            <translation>Il reste {0} Go à télécharger, et le disque de {parent} a {2} Go libres. Faites de la place, ou faites pointer HF_HOME vers un dossier d’un autre disque.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_token.py" />
            <source>That is no access token. Copy it from the hub's settings page; it begins with hf_.</source>
            <translation>Ce n’est pas un jeton d’accès. Copiez-le depuis la page de réglages du hub ; il commence par hf_.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_token.py" />
            <source>This system has no keyring that could keep a token (such as GNOME Keyring or KWallet). Set HF_TOKEN before you start the program instead.</source>
            <translation>Ce système n’a pas de trousseau où garder un jeton d’accès (comme GNOME Keyring ou KWallet). Définissez plutôt HF_TOKEN avant de lancer le programme.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_token.py" />
            <source>The keyring refused ({name}). Unlock it and try again.</source>
            <translation>Le trousseau a refusé ({name}). Déverrouillez-le et réessayez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/hub_token.py" />
            <source>Saving a token needs the package keyring (pip install 's1gui[gui]').</source>
            <translation>Enregistrer un jeton d’accès demande le paquet keyring (pip install "s1gui[gui]").</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/imports.py" />
            <source>The run can't be kept: {error}</source>
            <translation>L’exécution ne peut pas être gardée : {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/imports.py" />
            <source>Nothing of it was taken in.</source>
            <translation>Rien n’en a été repris.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/model_hash.py" />
            <source>{folder} is no folder.</source>
            <translation>{folder} n’est pas un dossier.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/owner_lock.py" />
            <source>{file} is not ours.</source>
            <translation>{file} n’est pas à nous.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{name} holds no problems. It should have one JSON object with a question on each line.</source>
            <translation>{name} ne contient aucun problème. Il devrait avoir sur chaque ligne un objet JSON avec une question.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{where} has no question. It should look like {"question": "…", "answer": "…"}.</source>
            <translation>{where} : pas de question. La forme attendue est {"question": "…", "answer": "…"}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{name} is larger than {1} MiB. Choose a file with one problem a line.</source>
            <translation>{name} dépasse {1} Mio. Choisissez un fichier avec un problème par ligne.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{name} can't be read as a list of problems: {1}.</source>
            <translation>{name} est illisible comme liste de problèmes : {1}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{name} is no text in UTF-8. Save it as UTF-8, with one JSON object a line.</source>
            <translation>{name} n’est pas du texte en UTF-8. Enregistrez-le en UTF-8, avec un objet JSON par ligne.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>Line {number} of {name}</source>
            <translation>Ligne {number} de {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/problems.py" />
            <source>{where} is no JSON. Each line should be an object with a question.</source>
            <translation>{where} : ce n’est pas du JSON. Chaque ligne devrait être un objet avec une question.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/recovery.py" />
            <source>The program ended while this ran.</source>
            <translation>Le programme s’est terminé pendant cette exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/shelf.py" />
            <source>This run is no longer in the store.</source>
            <translation>Cette exécution n’est plus dans la base.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>was asked nothing</source>
            <translation>on ne lui a rien demandé</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>does not say the same of each token after {head}</source>
            <translation>elle ne dit pas la même chose de chaque jeton après {head}</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>has something at {place} thinking tokens</source>
            <translation>elle a quelque chose à {place} jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>has events that are not of one run in order</source>
            <translation>ses événements ne sont pas ceux d’une seule exécution dans l’ordre</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>begins twice</source>
            <translation>elle commence deux fois</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/soundness.py" />
            <source>has thoughts before it begins</source>
            <translation>elle a des pensées avant de commencer</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/sqlite_version.py" />
            <source>SQLite {0} is too old to keep runs: {1} is the first with strict tables.</source>
            <translation>SQLite {0} est trop ancien pour garder les exécutions : {1} est le premier à avoir des tables strictes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/sqlite_version.py" />
            <source>Use a Python that comes with a newer SQLite.</source>
            <translation>Utilisez un Python livré avec un SQLite plus récent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/sqlite_version.py" />
            <source>This Python's SQLite was built without full-text search (FTS5), which the list of runs needs.</source>
            <translation>Le SQLite de ce Python a été construit sans recherche plein texte (FTS5), dont la liste des exécutions a besoin.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/sqlite_version.py" />
            <source>Use a Python whose SQLite has FTS5; those of python.org and of all large distributions do.</source>
            <translation>Utilisez un Python dont le SQLite a FTS5 ; ceux de python.org et de toutes les grandes distributions l’ont.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Make room; runs are kept in memory until then.</source>
            <translation>Faites de la place ; d’ici là, les exécutions restent en mémoire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>{folder} can't be written to.</source>
            <translation>Impossible d’écrire dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Give yourself the right to write there, or set S1GUI_HOME.</source>
            <translation>Donnez-vous le droit d’y écrire, ou définissez S1GUI_HOME.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>{folder} is not a folder.</source>
            <translation>{folder} n’est pas un dossier.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Move the file of that name away, or set S1GUI_HOME.</source>
            <translation>Déplacez le fichier de ce nom, ou définissez S1GUI_HOME.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>The disk refused to write ({error}).</source>
            <translation>Le disque a refusé d’écrire ({error}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Check it; runs are kept in memory until then.</source>
            <translation>Vérifiez-le ; d’ici là, les exécutions restent en mémoire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Another program has {file} open.</source>
            <translation>Un autre programme a ouvert {file}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Close it; runs are kept in memory until then.</source>
            <translation>Fermez-le ; d’ici là, les exécutions restent en mémoire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>{file} is damaged or no store of runs.</source>
            <translation>{file} est endommagé ou n’est pas une base d’exécutions.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Move it away, or put a backup of it in its place.</source>
            <translation>Déplacez-le, ou mettez une sauvegarde à sa place.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>{file} can't be used ({error}).</source>
            <translation>{file} est inutilisable ({error}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/store_state.py" />
            <source>Move it away, or set S1GUI_HOME to another folder.</source>
            <translation>Déplacez-le, ou faites pointer S1GUI_HOME vers un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/writer.py" />
            <source>The program was closed while this ran.</source>
            <translation>Le programme a été fermé pendant cette exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/writer.py" />
            <source>The store is not open.</source>
            <translation>La base n’est pas ouverte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/writer.py" />
            <source>The store is closed.</source>
            <translation>La base est fermée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/writer.py" />
            <source>The store stopped because of a fault in the program ({fault}).</source>
            <translation>La base s’est arrêtée à cause d’un défaut du programme ({fault}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/storage/writer.py" />
            <source>Start it again.</source>
            <translation>Relancez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>{path} is an adapter for {1}, which is not here. Get that model, or choose the folder it is in as the base.</source>
            <translation>{path} est un adaptateur pour {1}, qui n’est pas ici. Procurez-vous ce modèle, ou choisissez comme base le dossier où il se trouve.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>{path} is an adapter of the kind {1}; this program runs LoRA adapters.</source>
            <translation>{path} est un adaptateur du genre {1} ; ce programme utilise des adaptateurs LoRA.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>{path} was begun by {1}, which changes the base too. Get the merged model instead.</source>
            <translation>{path} a été initialisé par {1}, qui change aussi la base. Procurez-vous plutôt le modèle fusionné.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>{path} has no {weights}. Weights in other files (.bin) can run code when opened: not loaded.</source>
            <translation>{path} n’a pas de {weights}. Des poids dans d’autres fichiers (.bin) peuvent exécuter du code à l’ouverture : ils ne sont pas chargés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>The adapter {path} does not belong to {base}: {2} of its weights have no place there or are missing ({3}). Choose the base it was made for.</source>
            <translation>L’adaptateur {path} ne va pas avec {base} : {2} de ses poids n’y ont pas de place ou manquent ({3}). Choisissez la base pour laquelle il a été fait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/adapters.py" />
            <source>The adapter {path} can't be put on {base}: {2}</source>
            <translation>L’adaptateur {path} ne peut pas être posé sur {base} : {2}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/client.py" />
            <source>The engine can't be asked this. {error}</source>
            <translation>On ne peut pas demander cela au moteur. {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/device.py" />
            <source>CPU, {0} threads</source>
            <translation>CPU, {0} fils d’exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/device.py" />
            <source>There is no device {device} here. Choose one of: {1}.</source>
            <translation>Il n’y a pas d’appareil {device} ici. Choisissez parmi : {1}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/device.py" />
            <source>all {0} GPUs</source>
            <translation>les {0} GPU</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/energy.py" />
            <source>NVML's bindings are missing.</source>
            <translation>Les liaisons de NVML manquent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/engine.py" />
            <source>Load the model with fewer lanes or a shorter context.</source>
            <translation>Chargez le modèle avec moins de pistes ou un contexte plus court.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/engine.py" />
            <source>The device is out of memory: {error}. {advice}</source>
            <translation>L’appareil manque de mémoire : {error}. {advice}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/engine.py" />
            <source>The model's output is not a number. Load it in bfloat16 or float32.</source>
            <translation>La sortie du modèle n’est pas un nombre. Chargez-le en bfloat16 ou float32.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/engine.py" />
            <source>No model is loaded. Choose one first.</source>
            <translation>Aucun modèle n’est chargé. Choisissez-en d’abord un.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine was killed (signal {number}). Perhaps the machine ran out of memory.</source>
            <translation>Le moteur a été tué (signal {number}). Peut-être que la machine a manqué de mémoire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine was ended by someone (signal {number}).</source>
            <translation>Quelqu’un a arrêté le moteur (signal {number}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine crashed (signal {number}, segmentation fault).</source>
            <translation>Le moteur a planté (signal {number}, erreur de segmentation).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine crashed (signal {number}, bus error). Perhaps a disk is full or a model's file was changed.</source>
            <translation>Le moteur a planté (signal {number}, erreur de bus). Peut-être qu’un disque est plein ou que le fichier d’un modèle a été modifié.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine crashed (signal {number}, aborted).</source>
            <translation>Le moteur a planté (signal {number}, abandon).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine crashed (signal {number}, arithmetic).</source>
            <translation>Le moteur a planté (signal {number}, arithmétique).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine crashed (signal {number}, illegal instruction). This build of torch may not suit the processor.</source>
            <translation>Le moteur a planté (signal {number}, instruction illégale). Cette version de torch ne convient peut-être pas au processeur.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine stopped responding: nothing was heard of it for {seconds} seconds. It was ended.</source>
            <translation>Le moteur ne répondait plus : aucun signe de lui pendant {seconds} secondes. Il a été arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine ended with exit code {status}{1}</source>
            <translation>Le moteur s’est terminé avec le code de sortie {status}{1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine closed its line and had to be ended.</source>
            <translation>Le moteur a fermé sa ligne et a dû être arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine ended without being asked to.</source>
            <translation>Le moteur s’est terminé sans qu’on le lui demande.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/exits.py" />
            <source>The engine was ended (signal {number}).</source>
            <translation>Le moteur a été arrêté (signal {number}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>What fits: {0} tokens in one lane.</source>
            <translation>Ce qui tient : {0} jetons dans une piste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>{0} GiB</source>
            <translation>{0} Gio</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>The context is {reached} tokens instead of {own_limit}: more does not fit {lanes} times.</source>
            <translation>Le contexte est de {reached} jetons au lieu de {own_limit} : plus ne tient pas {lanes} fois.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>What fits: {fitting_lanes} lanes of {context}, or {shorter} tokens in {lanes} lanes.</source>
            <translation>Ce qui tient : {fitting_lanes} pistes de {context}, ou {shorter} jetons dans {lanes} pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>With {fitting} lanes it fits.</source>
            <translation>Avec {fitting} pistes, il tient.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>Choose a smaller model.</source>
            <translation>Choisissez un modèle plus petit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>No dtype makes it fit; it would have to be {0} times smaller. Choose a smaller model.</source>
            <translation>Aucun dtype ne le fait tenir ; il devrait être {0} fois plus petit. Choisissez un modèle plus petit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>The model's context is {own_limit} tokens; {context} are more. Ask for {own_limit} or less.</source>
            <translation>Le contexte du modèle est de {own_limit} jetons ; {context}, c’est plus. Demandez {own_limit} ou moins.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>The model does not fit: its weights take {0}, and {where} has {2} free. {3}</source>
            <translation>Le modèle ne tient pas : ses poids prennent {0}, et il reste {2} ({where}). {3}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>A context of {context} tokens in {lanes} lanes takes {2} beside weights of {3}; {where} has {5} free. {6}</source>
            <translation>Un contexte de {context} jetons dans {lanes} pistes prend {2} en plus des poids ({3}) ; il reste {5} ({where}). {6}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>Beside the weights ({0}) there is room for {1} tokens in each of {lanes} lanes; {where} has {4} free. {5}</source>
            <translation>En plus des poids ({0}), il y a place pour {1} jetons dans chacune des {lanes} pistes ; il reste {4} ({where}). {5}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/fit.py" />
            <source>In {name} its weights take {1} and fit; choose {name}.</source>
            <translation>En {name}, ses poids prennent {1} et tiennent ; choisissez {name}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{path} has no weights (model.safetensors). Choose another folder or fetch the model again.</source>
            <translation>{path} n’a pas de poids (model.safetensors). Choisissez un autre dossier ou téléchargez le modèle de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{shard} is damaged or cut short. Fetch the file again.</source>
            <translation>{shard} est endommagé ou tronqué. Téléchargez ce fichier de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{name} is a GGUF file, which this program does not run. Get the safetensors weights.</source>
            <translation>{name} est un fichier GGUF, que ce programme ne prend pas en charge. Procurez-vous les poids en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>There is no folder {path}. Choose the folder that holds the model's config.json.</source>
            <translation>Il n’y a pas de dossier {path}. Choisissez le dossier qui contient le config.json du modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{path} has no config.json. Choose the folder that holds the model's files.</source>
            <translation>{path} n’a pas de config.json. Choisissez le dossier qui contient les fichiers du modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{0} names no model_type, so it describes no model.</source>
            <translation>{0} n’indique pas de model_type et ne décrit donc aucun modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>The weights of {path} are pickle files ({1}), which can run code when opened and are refused. Get the model as safetensors.</source>
            <translation>Les poids de {path} sont des fichiers pickle ({1}), qui peuvent exécuter du code à l’ouverture et sont refusés. Procurez-vous le modèle en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{path} can't be read: {error}. The file is damaged; fetch the model again.</source>
            <translation>{path} est illisible : {error}. Le fichier est endommagé ; téléchargez le modèle de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{name} of {path} asks to run Python code from the folder (auto_map). This program runs no code that comes with a model. Use a model that transformers knows itself.</source>
            <translation>{name} de {path} demande d’exécuter du code Python du dossier (auto_map). Ce programme n’exécute aucun code livré avec un modèle. Utilisez un modèle que transformers connaît lui-même.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{index} lists no weights. The file is damaged; fetch the model again.</source>
            <translation>{index} ne liste aucun poids. Le fichier est endommagé ; téléchargez le modèle de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{index} names a file outside the folder or of another kind than safetensors.</source>
            <translation>{index} nomme un fichier hors du dossier ou d’un autre genre que safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/folder.py" />
            <source>{path} lacks {1} ({2} of {3} weight files missing).</source>
            <translation>Il manque {1} à {path} ({2} fichiers de poids sur {3} manquent).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/life.py" />
            <source>The engine speaks another version of the protocol than this program, which speaks {protocol}. Install the same version of s1gui for both.</source>
            <translation>Le moteur parle une autre version du protocole que ce programme, qui parle la {protocol}. Installez la même version de s1gui pour les deux.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/life.py" />
            <source>The engine sent a line that is too long, and was ended.</source>
            <translation>Le moteur a envoyé une ligne trop longue, et a été arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/life.py" />
            <source>The engine did not begin with a greeting, and was ended.</source>
            <translation>Le moteur n’a pas commencé par se présenter, et a été arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/life.py" />
            <source>The engine sent what is no message, and was ended. {error}</source>
            <translation>Le moteur a envoyé ce qui n’est pas un message, et a été arrêté. {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/life.py" />
            <source>The engine can't be started: {error}.</source>
            <translation>Le moteur ne peut pas démarrer : {error}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/memory.py" />
            <source>The KV memory is full. Load the model with fewer lanes or a shorter context, or wait for other traces to end.</source>
            <translation>La mémoire KV est pleine. Chargez le modèle avec moins de pistes ou un contexte plus court, ou attendez que d’autres traces finissent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>LoRA adapter on {base}, {how}.</source>
            <translation>Adaptateur LoRA sur {base}, {how}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>looking at the files</source>
            <translation>examen des fichiers</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>reading the tokenizer</source>
            <translation>lecture du tokenizer</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>loading weights</source>
            <translation>chargement des poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>trying it out</source>
            <translation>essai du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>ready</source>
            <translation>prêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>computed beside its {name} weights</source>
            <translation>calculé à côté de ses poids en {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>merged into its weights</source>
            <translation>fusionné dans ses poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>Ask for at least one lane, and for a context of 0 (as long as possible) or more tokens.</source>
            <translation>Demandez au moins une piste, et un contexte de 0 (aussi long que possible) ou plus de jetons.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>putting the adapter on</source>
            <translation>pose de l’adaptateur</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>transformers can't use it: {0}</source>
            <translation>transformers ne peut pas l’utiliser : {0}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>{path} is no language model that continues text ({1}).</source>
            <translation>{path} n’est pas un modèle de langage qui continue un texte ({1}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>There are token ids that this model does not have; it has 0 to {0}.</source>
            <translation>Il y a des identifiants de jetons que ce modèle n’a pas ; il a de 0 à {0}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>{length} tokens are more than the context of {context}. Shorten the prompt, or load the model with a longer context.</source>
            <translation>{length} jetons dépassent le contexte de {context}. Raccourcissez le prompt, ou chargez le modèle avec un contexte plus long.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>{kind} is a kind of model this program can't run: {1}</source>
            <translation>{kind} est une sorte de modèle que ce programme ne prend pas en charge : {1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>{path} is a model of the type {1}; {known}</source>
            <translation>{path} est un modèle du type {1} ; {known}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>The weights of {path} can't be loaded: {1}</source>
            <translation>Les poids de {path} ne peuvent pas être chargés : {1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>The weights of {path} do not fit its config.json: {1} {2} ({3}). They would be random numbers, or left out. Fetch the model again.</source>
            <translation>Les poids de {path} ne vont pas avec son config.json : {1} {2} ({3}). Ils seraient des nombres au hasard, ou laissés de côté. Téléchargez le modèle de nouveau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/model.py" />
            <source>The weights do not fit into the memory of {device}: {1}</source>
            <translation>Les poids ne tiennent pas dans la mémoire de {device} : {1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/precision.py" />
            <source>{device} does not compute in bfloat16. Choose float16 or float32.</source>
            <translation>{device} ne calcule pas en bfloat16. Choisissez float16 ou float32.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/precision.py" />
            <source>The weights of {path} are quantized already. Choose auto to load them as they are.</source>
            <translation>Les poids de {path} sont déjà quantifiés. Choisissez auto pour les charger tels quels.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/prompt.py" />
            <source>The prompt is empty. Write a question.</source>
            <translation>Le prompt est vide. Écrivez une question.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/prompt.py" />
            <source>The question is empty. Write one.</source>
            <translation>La question est vide. Écrivez-en une.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/quantizing.py" />
            <source>In int8 every lane and probe is multiplied by itself, so that its tokens do not depend on what runs beside it: several at once take about as long as one after the other.</source>
            <translation>En int8, chaque piste et chaque sonde est multipliée à part, pour que ses jetons ne dépendent pas de ce qui tourne à côté : plusieurs à la fois prennent à peu près autant de temps que l’une après l’autre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/quantizing.py" />
            <source>{name} needs bitsandbytes, which can't be used here ({error}). Install it, or choose bfloat16.</source>
            <translation>{name} a besoin de bitsandbytes, qui est inutilisable ici ({error}). Installez-le, ou choisissez bfloat16.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/requests.py" />
            <source>Stream {stream} is growing already. Wait for its end or cancel it.</source>
            <translation>Le flux {stream} croît déjà. Attendez sa fin ou annulez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/requests.py" />
            <source>Stream {stream} is {known} here, not {start}. Send all its ids from 0 on.</source>
            <translation>Le flux {stream} fait {known} ici, et non {start}. Envoyez tous ses identifiants à partir de 0.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/requests.py" />
            <source>There is no stream {stream} to fork. Send all its ids from 0 on.</source>
            <translation>Il n’y a pas de flux {stream} où bifurquer. Envoyez tous ses identifiants à partir de 0.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/requests.py" />
            <source>A fork needs at least one token before it.</source>
            <translation>Une bifurcation a besoin d’au moins un jeton avant elle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/snapshots.py" />
            <source>This model's memory can't be cut back (recurrent or otherwise unusual layers), so forks work from copies of it: slower, with the same answers in float32.</source>
            <translation>La mémoire de ce modèle ne peut pas être raccourcie (couches récurrentes ou autrement inhabituelles) ; les bifurcations partent donc de copies : plus lent, avec les mêmes réponses en float32.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>The tokenizer of {path} has {vocabulary} tokens, the model has {rows}. They do not belong together.</source>
            <translation>Le tokenizer de {path} a {vocabulary} jetons, le modèle en a {rows}. Ils ne vont pas ensemble.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>{path} has no chat template, so it is no chat model. Choose an instruct or reasoning model.</source>
            <translation>{path} n’a pas de modèle de conversation (chat template) et n’est donc pas un modèle de dialogue. Choisissez un modèle d’instruction ou de raisonnement.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>{path} has no tokenizer (tokenizer.json). Fetch the model again, with all its files.</source>
            <translation>{path} n’a pas de tokenizer (tokenizer.json). Téléchargez le modèle de nouveau, avec tous ses fichiers.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>it was chosen</source>
            <translation>il a été choisi</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>it is defined in {name}</source>
            <translation>il est défini dans {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>It can't be told how this model opens and closes its thinking. Choose one of: {0}, or define one.</source>
            <translation>On ne peut pas dire comment ce modèle ouvre et ferme sa réflexion. Choisissez parmi : {0}, ou définissez-en un.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>{path} is no thinking format: it should hold one JSON object.</source>
            <translation>{path} n’est pas un format de réflexion : il devrait contenir un objet JSON.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>The model's chat template refuses this: {error}</source>
            <translation>Le modèle de conversation refuse ceci : {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>The tokenizer of {path} can't be loaded: {1}</source>
            <translation>Le tokenizer de {path} ne peut pas être chargé : {1}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/tokens.py" />
            <source>{path} can't be read as a thinking format: {error}</source>
            <translation>{path} est illisible comme format de réflexion : {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>The engine</source>
            <translation>Le moteur</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>{who} failed with {name}: {2}.</source>
            <translation>{who} a échoué avec {name} : {2}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>The model's chat template took more than {prepare_seconds} seconds, so the engine was ended.</source>
            <translation>Le modèle de conversation a pris plus de {prepare_seconds} secondes ; le moteur a donc été arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>The engine ran out of memory{text}. Choose a smaller model, a shorter context or fewer lanes.</source>
            <translation>Le moteur a manqué de mémoire{text}. Choisissez un modèle plus petit, un contexte plus court ou moins de pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>no reason given</source>
            <translation>sans raison donnée</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>The model's chat template</source>
            <translation>Le gabarit de conversation du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>It is too long.</source>
            <translation>Elle est trop longue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/local/worker.py" />
            <source>The engine was sent a line that is no command. {error}</source>
            <translation>Le moteur a reçu une ligne qui n’est pas une commande. {error}</translation>
        </message>
        <message>
            <location filename="../../s1gui/engines/scripted_thread.py" />
            <source>The engine was killed (signal 9).</source>
            <translation>Le moteur a été tué (signal 9).</translation>
        </message>
        <message>
            <location filename="../../trainer/arrow_files.py" />
            <source>{0} names a file outside the folder. Save the data set again.</source>
            <translation>{0} nomme un fichier hors du dossier. Enregistrez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <location filename="../../trainer/arrow_files.py" />
            <source>{folder} was saved with a selection of rows. Call flatten_indices() and save it again.</source>
            <translation>{folder} a été enregistré avec une sélection de lignes. Appelez flatten_indices() et enregistrez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../trainer/arrow_files.py" />
            <source>{0} is damaged. Save the data set again.</source>
            <translation>{0} est endommagé. Enregistrez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <location filename="../../trainer/arrow_files.py" />
            <source>{name} needs pyarrow to be read. Install it: pip install 's1gui[train]'.</source>
            <translation>La lecture de {name} demande pyarrow. Installez-le : pip install "s1gui[train]".</translation>
        </message>
        <message>
            <location filename="../../trainer/arrow_files.py" />
            <source>{path} can't be read: {first}. The file is damaged or no {2}.</source>
            <translation>{path} est illisible : {first}. Le fichier est endommagé ou n’est pas un {2}.</translation>
        </message>
        <message>
            <location filename="../../trainer/asked.py" />
            <source>What {name} held out has no answers to grade by. Name a list of problems.</source>
            <translation>Ce que {name} a mis de côté n’a pas de réponses pour noter. Indiquez une liste de problèmes.</translation>
        </message>
        <message>
            <location filename="../../trainer/asked.py" />
            <source>Problem {number} of {name} has no answer to grade by. It should look like {"question": "…", "answer": "…"}.</source>
            <translation>Le problème {number} de {name} n’a pas de réponse pour noter. Il devrait ressembler à {"question": "…", "answer": "…"}.</translation>
        </message>
        <message>
            <location filename="../../trainer/attention.py" />
            <source>{name} is a kind of attention that can't be trained here. Choose Qwen, Llama.</source>
            <translation>{name} est une sorte d’attention qui ne peut pas être entraînée ici. Choisissez Qwen, Llama.</translation>
        </message>
        <message>
            <location filename="../../trainer/base.py" />
            <source>{base} is quantized already. Teach the model it was made from; qlora quantizes it.</source>
            <translation>{base} est déjà quantifié. Entraînez le modèle dont il est tiré ; qlora le quantifie.</translation>
        </message>
        <message>
            <location filename="../../trainer/base.py" />
            <source>The weights of {folder} do not fit its config.json ({1}). Fetch the model again.</source>
            <translation>Les poids de {folder} ne vont pas avec son config.json ({1}). Téléchargez le modèle de nouveau.</translation>
        </message>
        <message>
            <location filename="../../trainer/base.py" />
            <source>The weights of {folder} can't be loaded: {error}</source>
            <translation>Les poids de {folder} ne peuvent pas être chargés : {error}</translation>
        </message>
        <message>
            <location filename="../../trainer/base.py" />
            <source>{name} is no folder here, and the hub does not give it: {error}</source>
            <translation>{name} n’est pas un dossier ici, et le hub ne le donne pas : {error}</translation>
        </message>
        <message>
            <location filename="../../trainer/cards.py" />
            <source>{text} names no GPUs. Write such as 16xH100-80; the cards known are {names}.</source>
            <translation>{text} ne désigne pas de GPU. Écrivez par exemple 16xH100-80 ; les cartes connues sont {names}.</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Teach adapters (LoRA)</source>
            <translation>Entraîner des adaptateurs (LoRA)</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Teach adapters on a base in nf4 (QLoRA)</source>
            <translation>Entraîner des adaptateurs sur une base en nf4 (QLoRA)</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Leave out samples above {block} tokens: {lost} of {2}.</source>
            <translation>Écarter les exemples de plus de {block} jetons : {lost} sur {2}.</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>{text}, at a learning rate of {learning_rate}.</source>
            <translation>{text}, à un taux d’apprentissage de {learning_rate}.</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Give each GPU a part of the weights (sharding = full).</source>
            <translation>Donner à chaque GPU une part des poids (sharding = full).</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Compute each layer again on the way back (checkpointing).</source>
            <translation>Recalculer chaque couche au retour (checkpointing).</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Let a GPU take one sample at a time (micro_batch = 1).</source>
            <translation>Faire prendre à un GPU un seul exemple à la fois (micro_batch = 1).</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Teach adapters on a base in nf4 (QLoRA). {shorter}</source>
            <translation>Entraîner des adaptateurs sur une base en nf4 (QLoRA). {shorter}</translation>
        </message>
        <message>
            <location filename="../../trainer/change.py" />
            <source>Make blocks of {block} tokens.</source>
            <translation>Faire des blocs de {block} jetons.</translation>
        </message>
        <message>
            <location filename="../../trainer/checkpoint.py" />
            <source>{name} is of another model or recipe: {1} has no place in it.</source>
            <translation>{name} est d’un autre modèle ou d’une autre recette : {1} n’y a pas de place.</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>The data's columns are not ones that are recognised</source>
            <translation>Les colonnes des données ne sont pas de celles qui sont reconnues</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>{source} holds neither samples nor problems</source>
            <translation>{source} ne contient ni exemples ni problèmes</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>Row {number} of the data has in {name} neither a text nor a list of texts. Set question, thinking and answer in the recipe to columns that have.</source>
            <translation>La ligne {number} des données n’a dans {name} ni texte ni liste de textes. Mettez dans question, thinking et answer de la recette des colonnes qui en ont.</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>Row {number} of the data has in {name} no list of messages with role and content.</source>
            <translation>La ligne {number} des données n’a pas dans {name} de liste de messages avec role et content.</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>{what}. Its columns: {there}. Set question, thinking and answer in the recipe to the names of the columns that hold them.</source>
            <translation>{what}. Ses colonnes : {there}. Mettez dans question, thinking et answer de la recette les noms des colonnes qui les contiennent.</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>{source} is empty: it holds no samples. Choose another file or data set.</source>
            <translation>{source} est vide : il n’y a pas d’exemples. Choisissez un autre fichier ou jeu de données.</translation>
        </message>
        <message>
            <location filename="../../trainer/columns.py" />
            <source>The data has no column {name}</source>
            <translation>Les données n’ont pas de colonne {name}</translation>
        </message>
        <message>
            <location filename="../../trainer/compilers.py" />
            <source>a C++ compiler (g++)</source>
            <translation>un compilateur C++ (g++)</translation>
        </message>
        <message>
            <location filename="../../trainer/compilers.py" />
            <source>Python's headers (python3-dev)</source>
            <translation>les en-têtes de Python (python3-dev)</translation>
        </message>
        <message>
            <location filename="../../trainer/compilers.py" />
            <source>Compiling needs {lacks}, which is not here. Install it, or set compile to false.</source>
            <translation>Pour compiler, il manque ici : {lacks}. Installez cela, ou mettez compile à false.</translation>
        </message>
        <message>
            <location filename="../../trainer/compilers.py" />
            <source>a C compiler (gcc)</source>
            <translation>un compilateur C (gcc)</translation>
        </message>
        <message>
            <location filename="../../trainer/dataset.py" />
            <source>{too_long} of {1} samples are longer than the block of {block} tokens; the longest has {longest}. Cut there, {unended} would lose their end token, so that the model would not learn to stop, and {lost_answers} their whole answer. Set block to {6} or more, or too_long to "drop" or "cut".</source>
            <translation>{too_long} exemples sur {1} sont plus longs que le bloc de {block} jetons ; le plus long en a {longest}. Coupés là, {unended} perdraient leur jeton de fin, si bien que le modèle n’apprendrait pas à s’arrêter, et {lost_answers} toute leur réponse. Mettez block à {6} ou plus, ou too_long à "drop" ou "cut".</translation>
        </message>
        <message>
            <location filename="../../trainer/dataset.py" />
            <source>No sample fits the block of {block} tokens; the shortest has {least}. Set block higher.</source>
            <translation>Aucun exemple ne tient dans le bloc de {block} jetons ; le plus court en a {least}. Augmentez block.</translation>
        </message>
        <message>
            <location filename="../../trainer/devices.py" />
            <source>The recipe asks for {gpus} GPUs, and {1} can be used here. Set gpus to 0 to train on what there is.</source>
            <translation>La recette demande {gpus} GPU, et {1} sont utilisables ici. Mettez gpus à 0 pour entraîner avec ce qu’il y a.</translation>
        </message>
        <message>
            <location filename="../../trainer/encode.py" />
            <source>The base has no chat template, so it is no chat model. Choose an instruct model.</source>
            <translation>La base n’a pas de modèle de conversation (chat template) et n’est donc pas un modèle de dialogue. Choisissez un modèle d’instruction.</translation>
        </message>
        <message>
            <location filename="../../trainer/encode.py" />
            <source>The base has no end token, so a model taught with it would never stop. Choose another one.</source>
            <translation>La base n’a pas de jeton de fin ; un modèle entraîné avec elle ne s’arrêterait donc jamais. Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../trainer/encode.py" />
            <source>The base's chat template renders no answer: {error}</source>
            <translation>Le modèle de conversation de la base ne rend pas de réponse : {error}</translation>
        </message>
        <message>
            <location filename="../../trainer/evaluating.py" />
            <source>There are no problems to ask. Choose a list that has some.</source>
            <translation>Il n’y a pas de problèmes à poser. Choisissez une liste qui en a.</translation>
        </message>
        <message>
            <location filename="../../trainer/evaluating.py" />
            <source>{name} has no whole model yet. Let it finish, or export it first.</source>
            <translation>{name} n’a pas encore de modèle complet. Laissez-le finir, ou exportez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../trainer/evaluating.py" />
            <source>{name} does not know the markers of s1's format ({im_start}), in which the problems are asked. Compare the models instead.</source>
            <translation>{name} ne connaît pas les marqueurs du format de s1 ({im_start}), dans lequel les problèmes sont posés. Comparez plutôt les modèles.</translation>
        </message>
        <message>
            <location filename="../../trainer/exporting.py" />
            <source>{name} has no whole checkpoint, so there is nothing to export.</source>
            <translation>{name} n’a aucun point de reprise complet ; il n’y a donc rien à exporter.</translation>
        </message>
        <message>
            <location filename="../../trainer/exporting.py" />
            <source>{name} is being trained. Stop it first: that exports it as well.</source>
            <translation>{name} est en cours d’entraînement. Arrêtez-le d’abord : cela l’exporte aussi.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set block below {block}, or use a smaller model.</source>
            <translation>Mettez block au-dessous de {block}, ou prenez un modèle plus petit.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Use a smaller model.</source>
            <translation>Prenez un modèle plus petit.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set checkpointing to true.</source>
            <translation>Mettez checkpointing à true.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set micro_batch to 1 (it is {micro_batch}).</source>
            <translation>Mettez micro_batch à 1 (il est à {micro_batch}).</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set sharding to "full", where there are several GPUs, or method to "lora".</source>
            <translation>Mettez sharding à "full", s’il y a plusieurs GPU, ou method à "lora".</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set method to "lora", or use more GPUs.</source>
            <translation>Mettez method à "lora", ou prenez plus de GPU.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>Set method to "qlora".</source>
            <translation>Mettez method à "qlora".</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>It does not fit into memory. {0}</source>
            <translation>Cela ne tient pas en mémoire. {0}</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>{0}. Make room and resume: what was saved is kept.</source>
            <translation>{0}. Faites de la place et reprenez : le point de reprise le plus récent est gardé.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>One of the run's processes was lost ({0}). Resume from the newest checkpoint.</source>
            <translation>Un des processus de l’entraînement a été perdu ({0}). Reprenez depuis le point de reprise le plus récent.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>The layers could not be compiled ({why}). Set compile to false. The log shows where.</source>
            <translation>Les couches n’ont pas pu être compilées ({why}). Mettez compile à false. Le journal montre où.</translation>
        </message>
        <message>
            <location filename="../../trainer/failures.py" />
            <source>{name}: {1}. The log shows where.</source>
            <translation>{name} : {1}. Le journal montre où.</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>The hub has no data set {name} ({status}). Check its name, or name a file.</source>
            <translation>Le hub n’a pas de jeu de données {name} ({status}). Vérifiez son nom, ou indiquez un fichier.</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>The data set {name} is not on this computer and {reason}. Connect, or name a file.</source>
            <translation>Le jeu de données {name} n’est pas sur cet ordinateur et {reason}. Connectez-vous, ou indiquez un fichier.</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>The hub does not let you have the data set {name} ({status}). It is private, gated, or misspelled: accept its terms on its page and set HF_TOKEN.</source>
            <translation>Le hub ne vous donne pas le jeu de données {name} ({status}). Il est privé, soumis à conditions, ou mal écrit : acceptez ses conditions sur sa page et définissez HF_TOKEN.</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>the hub can't be reached</source>
            <translation>le hub est injoignable</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>the hub answered {status}</source>
            <translation>le hub a répondu {status}</translation>
        </message>
        <message>
            <location filename="../../trainer/hub_data.py" />
            <source>{name} is no name on the hub: {error}</source>
            <translation>{name} n’est pas un nom du hub : {error}</translation>
        </message>
        <message>
            <location filename="../../trainer/inspection.py" />
            <source>The recipe names no base. Set base to a model's folder, or to its name on the hub.</source>
            <translation>La recette n’indique pas de base. Mettez dans base le dossier d’un modèle, ou son nom sur le hub.</translation>
        </message>
        <message>
            <location filename="../../trainer/inspection.py" />
            <source>There is no model {base} on this computer. Choose its folder, or fetch it first.</source>
            <translation>Il n’y a pas de modèle {base} sur cet ordinateur. Choisissez son dossier, ou téléchargez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>The run's process was ended from outside: by somebody, or by the system for want of memory. Resume goes on from the newest checkpoint.</source>
            <translation>Le processus de l’entraînement a été terminé de l’extérieur : par quelqu’un, ou par le système faute de mémoire. Reprendre repart du point de reprise le plus récent.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>{name} is running. Wait for it, or stop it first.</source>
            <translation>{name} est en cours. Attendez sa fin, ou arrêtez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>{name} was begun before. Resume it, or create another run.</source>
            <translation>{name} a déjà été commencé. Reprenez-le, ou créez un autre entraînement.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>A process ran out of memory and ended. Try LoRA, a shorter block, or more GPUs.</source>
            <translation>Un processus a manqué de mémoire et s’est terminé. Essayez LoRA, un bloc plus court, ou plus de GPU.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>The disk is full. Make room and resume: the last checkpoint is kept.</source>
            <translation>Le disque est plein. Faites de la place et reprenez : le dernier point de reprise est gardé.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>The run's processes lost each other: one was ended. Resume from the newest checkpoint.</source>
            <translation>Les processus de l’entraînement se sont perdus : l’un d’eux a été terminé. Reprenez depuis le point de reprise le plus récent.</translation>
        </message>
        <message>
            <location filename="../../trainer/launch.py" />
            <source>The run ended by an error that the end of its log shows. Mend it and resume.</source>
            <translation>L’entraînement s’est terminé par une erreur que montre la fin de son journal. Corrigez-la et reprenez.</translation>
        </message>
        <message>
            <location filename="../../trainer/lengths.py" />
            <source>{data} is no file or folder here</source>
            <translation>{data} n’est ni un fichier ni un dossier d’ici</translation>
        </message>
        <message>
            <location filename="../../trainer/lengths.py" />
            <source>No data were named</source>
            <translation>Aucune donnée n’a été nommée</translation>
        </message>
        <message>
            <location filename="../../trainer/lengths.py" />
            <source>{why}: s1K's lengths stand for them.</source>
            <translation>{why} : les longueurs de s1K en tiennent lieu.</translation>
        </message>
        <message>
            <location filename="../../trainer/lengths.py" />
            <source>The data can't be read, so s1K's lengths stand for it: {error}</source>
            <translation>Les données sont illisibles ; les longueurs de s1K les remplacent : {error}</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>A checkpoint will need {0} GB, and {1} GB are free. Make room before that.</source>
            <translation>Un point de reprise demandera {0} Go, et {1} Go sont libres. Faites de la place avant cela.</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>The {what} of step {step} is not a number, so the weights would be lost with it. Lower learning_rate, or look for damaged samples; the newest checkpoint is from before.</source>
            <translation>{what}, pas {step} : ce n’est pas un nombre, et les poids seraient perdus avec lui. Baissez learning_rate, ou cherchez des exemples abîmés ; le point de reprise le plus récent date d’avant.</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>The recipe or the data changed since the run began. Create another run for them.</source>
            <translation>La recette ou les données ont changé depuis le début. Créez pour elles un autre entraînement.</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>A checkpoint needs {0} GB, and {1} GB are free.</source>
            <translation>Un point de reprise demande {0} Go, et {1} Go sont libres.</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>{name} is not whole, and is left out.</source>
            <translation>{name} n’est pas complet, et est laissé de côté.</translation>
        </message>
        <message>
            <location filename="../../trainer/loop.py" />
            <source>another process was asked to</source>
            <translation>cela a été demandé à un autre processus</translation>
        </message>
        <message>
            <location filename="../../trainer/loss.py" />
            <source>A {model_type} model keeps a state between documents and can't be trained here.</source>
            <translation>Un modèle {model_type} garde un état d’un document à l’autre et ne peut pas être entraîné ici.</translation>
        </message>
        <message>
            <location filename="../../trainer/loss.py" />
            <source>A {model_type} model scales its logits ({name}), which can't be trained here.</source>
            <translation>Un modèle {model_type} met ses logits à l’échelle ({name}), ce qui ne peut pas être entraîné ici.</translation>
        </message>
        <message>
            <location filename="../../trainer/parts.py" />
            <source>The data has the {field}s {listed} and none named {usual}. Set {field} to one of them.</source>
            <translation>Les données ont plusieurs {field} ({listed}), mais aucun du nom de {usual}. Mettez l’un d’eux dans {field}.</translation>
        </message>
        <message>
            <location filename="../../trainer/parts.py" />
            <source>The data set holds no data (Parquet, JSON lines or Arrow). Choose another one.</source>
            <translation>Le jeu de données ne contient pas de données (Parquet, JSON lines ou Arrow). Choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../../trainer/parts.py" />
            <source>The data has no {field} {wish}. Set {field} to one of: {listed}.</source>
            <translation>Les données n’ont pas de {field} {wish}. Mettez dans {field} l’un de : {listed}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{name} is in UTF-16. Save the file as UTF-8.</source>
            <translation>{name} est en UTF-16. Enregistrez le fichier en UTF-8.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{name} is no text. Data is JSON lines, Parquet or Arrow: choose a file of these.</source>
            <translation>{name} n’est pas du texte. Les données sont en JSON lines, Parquet ou Arrow : choisissez un fichier de ces formats.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{path} can't be read as data: {1}.</source>
            <translation>{path} est illisible comme données : {1}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{name} is not in UTF-8: line {line} has a byte that is no part of it. Save the file as UTF-8.</source>
            <translation>{name} n’est pas en UTF-8 : la ligne {line} a un octet qui n’en est pas. Enregistrez le fichier en UTF-8.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{name} is compressed ({kind}). Unpack it, and name what comes out of it.</source>
            <translation>{name} est compressé ({kind}). Décompressez-le, et indiquez ce qui en sort.</translation>
        </message>
        <message>
            <location filename="../../trainer/plain_text.py" />
            <source>{name} holds a table of the kind .{kind}. Give it a name that ends in .{kind}.</source>
            <translation>{name} contient une table de type .{kind}. Donnez-lui un nom qui se termine par .{kind}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>about {0} GB on {each}, which has {2} GB</source>
            <translation>environ {0} Go sur {each}, qui a {2} Go</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>Whether it fits is not known: it takes about {0} GB on {each}.</source>
            <translation>On ne sait pas si cela tient : il faut environ {0} Go sur {each}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>CPU, {ranks} processes</source>
            <translation>CPU, {ranks} processus</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>each GPU</source>
            <translation>chaque GPU</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>The layers are compiled when it starts, which takes up to a minute.</source>
            <translation>Les couches sont compilées au démarrage, ce qui prend jusqu’à une minute.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>the GPU</source>
            <translation>le GPU</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>each process</source>
            <translation>chaque processus</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>It fits: {numbers}.</source>
            <translation>Cela tient : {numbers}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>It is tight: {numbers}. The longest sample runs first, so a misfit shows at once.</source>
            <translation>C’est juste : {numbers}. L’exemple le plus long passe en premier ; un manque de place se voit donc aussitôt.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>It does not fit: {numbers}.</source>
            <translation>Cela ne tient pas : {numbers}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>The disk has {0} GB free; checkpoints and model take {1}.</source>
            <translation>Le disque a {0} Go libres ; les points de reprise et le modèle en prennent {1}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>Ordinary memory has {0} GB free; reading and exporting take {1}.</source>
            <translation>La mémoire ordinaire a {0} Go libres ; la lecture et l’export en prennent {1}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>On a CPU the time is a rough guess; after a few steps the run knows better.</source>
            <translation>Sur un CPU, la durée est une estimation grossière ; après quelques pas, l’entraînement en sait plus.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>A mixture of experts: memory and time count the experts used, and adapters on attention alone.</source>
            <translation>Un mélange d’experts : mémoire et durée comptent les experts utilisés, et des adaptateurs sur l’attention seule.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>The longest sample has {longest} tokens; the model was made for {context}.</source>
            <translation>L’exemple le plus long a {longest} jetons ; le modèle a été fait pour {context}.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>The adapters are a large part of the model; full training may do as well.</source>
            <translation>Les adaptateurs sont une grande part du modèle ; un entraînement complet peut faire aussi bien.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>Whether it fits, and how long it takes, is not known for this model.</source>
            <translation>On ne sait pas pour ce modèle si cela tient, ni combien de temps il faut.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>On {words} it would fit as it is.</source>
            <translation>Sur {words}, cela tiendrait tel quel.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>On a CPU bf16 is slower than fp32, and its memory grows as the run goes on: choose fp32.</source>
            <translation>Sur un processeur, bf16 est plus lent que fp32, et sa mémoire croît au fil de l’entraînement : choisissez fp32.</translation>
        </message>
        <message>
            <location filename="../../trainer/plan.py" />
            <source>The speed of {name} is not known; the time is a guess.</source>
            <translation>La vitesse de {name} n’est pas connue ; la durée est une estimation.</translation>
        </message>
        <message>
            <location filename="../../trainer/rank.py" />
            <source>A step has {global_batch} samples for {size} processes: some have nothing to do.</source>
            <translation>Un pas a {global_batch} exemples pour {size} processus : certains n’ont rien à faire.</translation>
        </message>
        <message>
            <location filename="../../trainer/rank.py" />
            <source>{unended} samples are cut before their end: the model may not learn to stop.</source>
            <translation>{unended} exemples sont coupés avant leur fin : le modèle risque de ne pas apprendre à s’arrêter.</translation>
        </message>
        <message>
            <location filename="../../trainer/rank.py" />
            <source>Muon needs whole matrices, so every process holds all weights. AdamW would share them out.</source>
            <translation>Muon a besoin de matrices entières ; chaque processus garde donc tous les poids. AdamW les répartirait.</translation>
        </message>
        <message>
            <location filename="../../trainer/rank.py" />
            <source>{folder} is being trained already. Follow it, or stop it first.</source>
            <translation>{folder} est déjà en cours d’entraînement. Suivez-le, ou arrêtez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>a number</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>a text in quotes</source>
            <translation>un texte entre guillemets</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>true or false</source>
            <translation>true ou false</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>{name} is {value}; it must be {2}.</source>
            <translation>{name} vaut {value} ; il faut {2}.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>{path} is no recipe: it should be one JSON object.</source>
            <translation>{path} n’est pas une recette : ce devrait être un objet JSON.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>A recipe has no field {0}. Its fields: {1}.</source>
            <translation>Une recette n’a pas de champ {0}. Ses champs : {1}.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>it is no text in UTF-8</source>
            <translation>ce n’est pas du texte en UTF-8</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>it is nested too deeply</source>
            <translation>l’imbrication est trop profonde</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>{name} is {value}; it may be {2}.</source>
            <translation>{name} vaut {value} ; sont permis : {2}.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>global_batch of {global_batch} is no multiple of micro_batch, {micro_batch}. Set micro_batch to {less}, or global_batch to {more}.</source>
            <translation>global_batch ({global_batch}) n’est pas un multiple de micro_batch, {micro_batch}. Mettez micro_batch à {less}, ou global_batch à {more}.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>With several nodes, rendezvous must be the first one's address as host:port.</source>
            <translation>Avec plusieurs nœuds, rendezvous doit être l’adresse du premier, sous la forme host:port.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>{path} can't be read as a recipe: {1}.</source>
            <translation>{path} est illisible comme recette : {1}.</translation>
        </message>
        <message>
            <location filename="../../trainer/recipe.py" />
            <source>{name} is {said}; it may be {least} to {most}.</source>
            <translation>{name} vaut {said} ; sont permis {least} à {most}.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>There is no file or folder {source}. Choose the data's file, or its name on the hub.</source>
            <translation>Il n’y a ni fichier ni dossier {source}. Choisissez le fichier des données, ou leur nom sur le hub.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>The recipe names no data. Set data to a file, a folder, or a data set's name on the hub.</source>
            <translation>La recette n’indique pas de données. Mettez dans data un fichier, un dossier, ou le nom d’un jeu de données du hub.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{parent} has {1} of {wanted} parts of the data. Fetch it again, whole.</source>
            <translation>{parent} a {1} des {wanted} parties des données. Téléchargez-les de nouveau, en entier.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{source} mixes Parquet or Arrow files with others. Name the one to train on.</source>
            <translation>{source} mêle des fichiers Parquet ou Arrow à d’autres. Indiquez celui sur lequel entraîner.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{where} is no object. It should look like {"question": "…", "thinking": "…", …}.</source>
            <translation>{where} : ce n’est pas un objet. La forme attendue est {"question": "…", "thinking": "…", …}.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{name} is one file, without subsets and splits. Leave both fields empty.</source>
            <translation>{name} est un seul fichier, sans sous-ensembles ni divisions. Laissez les deux champs vides.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{folder} is one split, without others beside it. Leave subset and split empty.</source>
            <translation>{folder} est une seule division, sans autres à côté. Laissez vides le sous-ensemble et la division.</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>Entry {number} of {name}</source>
            <translation>Entrée {number} de {name}</translation>
        </message>
        <message>
            <location filename="../../trainer/samples.py" />
            <source>{where} is no JSON: {error}. Data is JSON lines, Parquet or Arrow.</source>
            <translation>{where} : ce n’est pas du JSON : {error}. Les données sont en JSON lines, Parquet ou Arrow.</translation>
        </message>
        <message>
            <location filename="../../trainer/selection.py" />
            <source>The data has columns but no rows. Choose another file or data set.</source>
            <translation>Les données ont des colonnes mais pas de lignes. Choisissez un autre fichier ou jeu de données.</translation>
        </message>
        <message>
            <location filename="../../trainer/selection.py" />
            <source>Of {0} samples none is left to train on: {1} have an empty question, thinking or answer, and {2} are held out. Check the data's columns.</source>
            <translation>Sur {0} exemples, il n’en reste aucun pour l’entraînement : {1} ont une question, une réflexion ou une réponse vide, et {2} sont réservés. Vérifiez les colonnes des données.</translation>
        </message>
        <message>
            <location filename="../../trainer/selection.py" />
            <source>{held_out} holds no questions, so nothing is held out. Choose another file, or none.</source>
            <translation>{held_out} ne contient pas de questions ; rien n’est donc réservé. Choisissez un autre fichier, ou aucun.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>{0} is no folder here, not fetched yet, and not known by its name.</source>
            <translation>{0} n’est pas un dossier ici, n’est pas encore téléchargé, et n’est pas connu par son nom.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>{folder} has no config.json. Choose the folder that holds the model's files.</source>
            <translation>{folder} n’a pas de config.json. Choisissez le dossier qui contient les fichiers du modèle.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>{file} describes no model.</source>
            <translation>{file} ne décrit aucun modèle.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>Memory and time of models of kind {kind} are not known; {1} are.</source>
            <translation>La mémoire et la durée des modèles du genre {kind} ne sont pas connues ; celles de {1} le sont.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>The model's config.json has {field} = {value}; a whole number is needed.</source>
            <translation>Le config.json du modèle a {field} = {value} ; il faut un nombre entier.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>{file} is too large to be a model's description.</source>
            <translation>{file} est trop grand pour être la description d’un modèle.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>{file} can't be read: {error}.</source>
            <translation>{file} est illisible : {error}.</translation>
        </message>
        <message>
            <location filename="../../trainer/shape.py" />
            <source>The base</source>
            <translation>La base</translation>
        </message>
        <message>
            <location filename="../../trainer/stopping.py" />
            <source>{name} came</source>
            <translation>{name} est arrivé</translation>
        </message>
        <message>
            <location filename="../../trainer/stopping.py" />
            <source>it was asked to</source>
            <translation>cela lui a été demandé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare/engine.py" />
            <source>{name} takes about {1} GB of its own beside the model that is loaded, and {2} GB are free. Close other programs, choose a smaller model, or unload the other one.</source>
            <translation>{name} prend à lui seul environ {1} Go à côté du modèle chargé, et {2} Go sont libres. Fermez d’autres programmes, choisissez un modèle plus petit, ou déchargez l’autre.</translation>
        </message>
    </context>
</TS>
