# The pages where an owner photographs a document or chooses a file, and what lists say of it.

document-name-identity = Documento de identidade com foto
document-name-identity-of = Documento de identidade com foto de { $person }
document-name-address = Comprovante do seu endereço residencial
document-name-address-of = Comprovante do endereço residencial de { $person }
document-name-company = Documento que comprova que a sua empresa existe
document-name-of = { $document }: { $person }

document-front-and-back = Frente e verso
document-front-only = Frente
document-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
document-files = { $count ->
    [one] { $count } arquivo
   *[other] { $count } arquivos
}
document-beside = { $answer } ({ $files })

document-choose-title = Qual documento você tem?
document-kind-passport = Passaporte
document-kind-passport-hint = Uma foto: da página com o seu retrato.
document-kind-card = Carteira de identidade ou de motorista
document-kind-card-hint = Duas fotos: da frente e do verso.

document-title-passport-front = Página do passaporte com a sua foto
document-title-card-front = Frente do seu documento de identidade
document-title-card-back = Verso do seu documento de identidade
document-title-paper-front = Frente do documento
document-title-paper-back = Verso do documento
document-title-files-file = Inclua um documento

document-hint-photo = Tire a foto em cores, mostrando os quatro cantos do documento.
document-hint-glare = Confira se não há reflexo de luz e se dá para ler todas as palavras.
document-hint-pages = Mostre todas as páginas, em cores e de modo que dê para ler todas as palavras.
document-hint-type-photo = Use um arquivo JPG ou PNG de até 10 MB.
document-hint-type-pdf = Use um arquivo PDF, JPG ou PNG de até 10 MB.

document-label-photo = Foto
document-label-file = Arquivo
document-camera = Tirar uma foto agora
document-send = Continuar
document-sending = Enviando. Leva até um minuto.

document-problem-missing = Nada chegou. Escolha o arquivo de novo.
document-problem-empty = Este arquivo está vazio. Escolha outro.
document-problem-too-large = Este arquivo tem mais de 10 MB. Escolha um menor.
document-problem-wrong-type = Este arquivo não é JPG, PNG nem PDF. Escolha outro ou tire uma foto.
document-problem-no-pdf = Escolha uma foto, não um PDF.
document-problem-unreadable = Este arquivo está danificado. Escolha outro ou tire a foto de novo.
document-problem-too-many-pixels = Esta imagem é grande demais. Cada lado pode ter até 8.000 pixels.
document-problem-too-few-pixels = Esta imagem é pequena demais para ler. Tire uma foto nova, mais de perto.
document-problem-locked = Este PDF pede uma senha. Salve o arquivo sem senha e escolha de novo.

document-check-title = Usar esta foto?
document-check-title-file = Usar este arquivo?
document-check-alt = A foto que você enviou
document-check-hint = Confira se os quatro cantos aparecem e se dá para ler todas as palavras.
document-check-open = Abrir o arquivo que você enviou
document-use-photo = Usar esta foto
document-use-file = Usar este arquivo
document-another = Escolher outra foto ou outro arquivo

document-overview-title = O que você incluiu
document-given-passport-front = Página do passaporte com a sua foto
document-given-card-front = Frente do seu documento de identidade
document-given-paper-front = Frente do documento
document-given-back = Verso
document-given-file = Documento { $number }
document-which = { $document }
document-change = Alterar
document-remove = Remover
document-add-back = Incluir o verso
document-add-file = Incluir outro documento
document-continue = Continuar

document-beside-hint = Você pode incluir fotos ou documentos na sua resposta.
document-beside-button = Salvar e incluir um documento

document-test-title = Conta de teste
document-test-intro = Use um documento que decide na hora.
document-test-success = Usar um que é aceito
document-test-failure = Usar um que é recusado
